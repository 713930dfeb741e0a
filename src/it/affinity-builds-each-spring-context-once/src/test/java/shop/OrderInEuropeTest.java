package shop;

class OrderInEuropeTest extends EuropeanMarket {}
