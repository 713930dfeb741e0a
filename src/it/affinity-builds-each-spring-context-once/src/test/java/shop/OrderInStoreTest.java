package shop;

@StoreTest
class OrderInStoreTest extends MarketTest {
    OrderInStoreTest() {
        super("north");
    }
}
