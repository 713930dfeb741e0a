package sample;

public final class Greeting {
    private final String text = "hello";

    String text() {
        return text;
    }
}
