package sample;

class HTest extends Slow {}
