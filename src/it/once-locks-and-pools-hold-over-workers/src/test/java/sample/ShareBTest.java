package sample;

class ShareBTest extends Shares {}
