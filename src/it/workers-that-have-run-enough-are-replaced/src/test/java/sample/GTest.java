package sample;

class GTest extends Slow {}
