package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Kinds of places a worker can run in. Those that are not built yet are known, so that they are not taken for typing
 * errors.
 */
enum SpecKind {
    POPEN(true),
    SSH(false),
    SOCKET(false),
    VIA(false),
    EXEC(false),
    K8S(false),
    SLURM(false);

    private final boolean works;

    SpecKind(boolean works) {
        this.works = works;
    }

    boolean works() {
        return works;
    }

    String key() {
        return Words.of(this);
    }

    static Optional<SpecKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Words.of(values());
    }
}
