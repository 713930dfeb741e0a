package dev.xdist.provider.steer;

import dev.xdist.provider.option.ByteSize;
import java.util.List;
import java.util.Optional;

/** What a class can require of its worker. */
enum Fact {
    OS(true, "linux|windows|mac|freebsd|aix|sunos", "one of linux, windows, mac, freebsd, aix, sunos"),
    ARCH(
            true,
            "amd64|aarch64|x86|ppc64le|s390x|riscv64",
            "one of amd64 (x86_64), aarch64 (arm64), x86, ppc64le, s390x, riscv64"),
    JDK(false, "[0-9]{1,4}", "a feature version such as 21"),
    CPUS(false, "[0-9]{1,6}", "a number"),
    MEMORY(false, "[0-9]{1,9}[mgt]", "a number with m, g or t behind it");

    private static final List<String> OF_WORDS = List.of("=", "!=");
    private static final List<String> OF_NUMBERS = List.of("=", "!=", ">=", ">", "<=", "<");

    private final boolean word;
    private final String values;
    private final String allowed;

    Fact(boolean word, String values, String allowed) {
        this.word = word;
        this.values = values;
        this.allowed = allowed;
    }

    List<String> operators() {
        return word ? OF_WORDS : OF_NUMBERS;
    }

    /** What may stand behind the operator, if this may not. */
    Optional<String> allowedInPlaceOf(String value) {
        return usual(value).matches(values) ? Optional.empty() : Optional.of(allowed);
    }

    boolean holds(NodeFacts facts, String operator, String value) {
        if (word) {
            return wordOf(facts).equals(usual(value)) == operator.equals("=");
        }
        long seen = numberOf(facts);
        long wanted = ByteSize.of(value);
        return seen > 0
                && switch (operator) {
                    // a version is wanted exactly; of a resource, whoever has more has it too
                    case "=" -> this == JDK ? seen == wanted : seen >= wanted;
                    case "!=" -> seen != wanted;
                    case ">=" -> seen >= wanted;
                    case ">" -> seen > wanted;
                    case "<=" -> seen <= wanted;
                    default -> seen < wanted;
                };
    }

    /** As a message says it. */
    String seen(NodeFacts facts) {
        if (word) {
            return wordOf(facts);
        }
        long seen = numberOf(facts);
        if (seen == 0) {
            return "unknown";
        }
        return this == MEMORY ? (seen >> 20) + "m" : String.valueOf(seen);
    }

    private String wordOf(NodeFacts facts) {
        return this == OS ? facts.os() : facts.arch();
    }

    private long numberOf(NodeFacts facts) {
        return switch (this) {
            case JDK -> facts.jdk();
            case CPUS -> facts.cpus();
            case MEMORY -> facts.memoryBytes().getAsLong();
            case OS, ARCH -> throw new AssertionError(this + " is no number");
        };
    }

    /** Names that mean the same are one. */
    private String usual(String value) {
        return switch (this) {
            case OS -> NodeFacts.osOf(value);
            case ARCH -> NodeFacts.archOf(value);
            case JDK, CPUS, MEMORY -> value;
        };
    }
}
