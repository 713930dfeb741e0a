package sample;

class CTest extends Slow {}
