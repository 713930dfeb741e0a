package sample;

class ShareCTest extends Shares {}
