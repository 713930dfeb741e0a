package shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/** The context of all tests of one store. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "store=north")
@interface StoreTest {}
