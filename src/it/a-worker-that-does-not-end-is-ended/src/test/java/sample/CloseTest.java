package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

@ExtendWith(CloseTest.Hangs.class)
class CloseTest {
    @Test
    void passes() {}

    static class Hangs implements BeforeAllCallback, ExtensionContext.Store.CloseableResource {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot().getStore(Namespace.GLOBAL).put("hangs", this);
        }

        @Override
        public void close() throws InterruptedException {
            Thread.sleep(1_000_000);
        }
    }
}
