package sample;

/** Has the name of a test and holds none. */
class NothingTest {}
