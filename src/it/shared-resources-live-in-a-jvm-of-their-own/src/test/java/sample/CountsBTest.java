package sample;

class CountsBTest extends Counts {}
