package dev.xdist.provider.report;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;

/**
 * How a test ended, or what was in the way of a container's tests.
 *
 * @param owner the class that it was reported under
 * @param uniqueId its JUnit unique id
 * @param node where it ran
 * @param name for people
 * @param before how many tests had ended there before it
 * @param last the last one of them, for people; empty if there was none
 */
public record TestResult(ClassId owner, String uniqueId, NodeId node, String name, int before, String last) {}
