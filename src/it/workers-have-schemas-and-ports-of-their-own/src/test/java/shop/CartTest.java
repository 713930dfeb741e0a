package shop;

class CartTest extends OwnPlace {}
