package sample;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DiscoveryTest.Deadly.class)
class DiscoveryTest {
    @Test
    void neverFound() {}

    static class Deadly extends DisplayNameGenerator.Standard {
        @Override
        public String generateDisplayNameForClass(Class<?> testClass) {
            Runtime.getRuntime().halt(11);
            return "";
        }
    }
}
