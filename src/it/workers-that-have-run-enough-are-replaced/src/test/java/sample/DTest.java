package sample;

class DTest extends Slow {}
