package sample;

class ShareATest extends Shares {}
