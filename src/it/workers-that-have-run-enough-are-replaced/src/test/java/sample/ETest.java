package sample;

class ETest extends Slow {}
