package dev.xdist.worker.link;

import java.io.IOException;

/** A class to discover without running it. */
public final class ClassRef {
    public final int number;
    public final String name;

    public ClassRef(int number, String name) {
        this.number = number;
        this.name = name;
    }

    static ClassRef read(WireReader in) throws IOException {
        int number = 0;
        String name = "";
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                number = in.number();
            } else if (field == 2) {
                name = in.text();
            } else {
                in.skip();
            }
        }
        return new ClassRef(number, name);
    }
}
