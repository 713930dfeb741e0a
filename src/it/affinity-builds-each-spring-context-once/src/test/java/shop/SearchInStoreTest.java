package shop;

@StoreTest
class SearchInStoreTest extends MarketTest {
    SearchInStoreTest() {
        super("north");
    }
}
