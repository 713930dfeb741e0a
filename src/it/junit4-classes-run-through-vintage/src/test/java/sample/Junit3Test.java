package sample;

import junit.framework.TestCase;

public class Junit3Test extends TestCase {
    public void testPasses() {}
}
