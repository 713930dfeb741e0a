package shop;

class CartInEuropeTest extends EuropeanMarket {}
