package sample;

class FTest extends Slow {}
