package sample;

/** Is there while a test waits; the build is killed meanwhile. */
class Waiting extends Server {
    @Override
    int answer() {
        return 0;
    }
}
