package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.RepeatedTest;

class SlowShopTest {
    @RepeatedTest(5)
    void customer_takesHisTime() throws InterruptedException {
        Basket basket = new Basket();
        for (int i = 0; i < 5; i++) {
            Thread.sleep(50);
            basket.add(100);
        }
        assertEquals(500, basket.total());
    }
}
