package sample;

class CountsCTest extends Counts {}
