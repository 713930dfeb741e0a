package sample;

class CountsATest extends Counts {}
