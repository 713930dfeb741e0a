package dev.xdist.provider.option;

/** Which of the locks that tests declare hold between workers. */
public enum LockChoice {
    AUTO,
    ALL,
    NONE
}
