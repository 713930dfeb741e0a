package shop;

class SearchInEuropeTest extends EuropeanMarket {}
