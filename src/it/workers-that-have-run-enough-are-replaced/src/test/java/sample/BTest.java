package sample;

class BTest extends Slow {}
