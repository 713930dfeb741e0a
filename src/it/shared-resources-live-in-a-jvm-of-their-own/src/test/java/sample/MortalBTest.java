package sample;

class MortalBTest extends Mortals {}
