package shop;

class LoginInEuropeTest extends EuropeanMarket {}
