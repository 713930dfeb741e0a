package sample;

/** What lives as long as a JVM. */
class Table {
    static int rows;
}
