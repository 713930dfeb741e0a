package shop;

class OrderTest extends OwnPlace {}
