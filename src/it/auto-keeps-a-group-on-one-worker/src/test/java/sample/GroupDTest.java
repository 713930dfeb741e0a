package sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("xdist.group:db")
class GroupDTest {
    @Test
    void test() throws Exception {
        Grouped.tell();
    }
}
