package sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

@ExtendWith(ClosesLate.Deadly.class)
class ClosesLate {
    @Test
    void passes() {}

    static class Deadly implements BeforeAllCallback, ExtensionContext.Store.CloseableResource {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot().getStore(Namespace.GLOBAL).put("deadly", this);
        }

        @Override
        public void close() {
            Runtime.getRuntime().halt(17);
        }
    }
}
