package shop;

@StoreTest
class CartInStoreTest extends MarketTest {
    CartInStoreTest() {
        super("north");
    }
}
