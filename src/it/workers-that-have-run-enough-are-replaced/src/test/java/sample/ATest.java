package sample;

class ATest extends Slow {}
