package sample;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;

class Numbers1Test {
    @Property(tries = 20, seed = "42")
    boolean all(@ForAll int number) {
        return true;
    }

    @Example
    void one() {
        System.out.println("an example");
    }

    @Group
    class Others {
        @Example
        void two() {}
    }
}
