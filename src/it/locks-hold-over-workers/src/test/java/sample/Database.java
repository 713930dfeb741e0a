package sample;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Composed and inherited: JUnit knows what it means. */
@ResourceLock("db")
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@interface Database {}
