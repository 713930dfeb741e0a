package sample;

/** Gives each number once, whoever asks. */
class Counter extends Server {
    private int count;

    Counter() {
        System.out.println("the counter counts");
    }

    @Override
    int answer() {
        return ++count;
    }
}
