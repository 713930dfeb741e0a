package shop;

@StoreTest
class LoginInStoreTest extends MarketTest {
    LoginInStoreTest() {
        super("north");
    }
}
