package sample;

class MortalATest extends Mortals {}
