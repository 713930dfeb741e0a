package dev.xdist.provider.option;

/**
 * Provider properties that the build extension adds for the controller's use. They are no options; nobody sets them by
 * hand.
 */
public final class InternalProperty {
    /** What all of them begin with. */
    public static final String PREFIX = "xdist.internal.";
    /** The module's build folder, {@code target}, as an absolute path. */
    public static final String BUILD_DIRECTORY = PREFIX + "buildDirectory";
    /** The module's own folder, as an absolute path. */
    public static final String BASEDIR = PREFIX + "basedir";
    /** {@code groupId:artifactId} of the module. */
    public static final String MODULE = PREFIX + "module";
    /** {@code true} if the vintage engine runs the module's JUnit 4 tests, so that groups may name categories. */
    public static final String VINTAGE = PREFIX + "vintage";
    /** Names of engines, separated by commas, that alone may run: Surefire's {@code includeJUnit5Engines}. */
    public static final String INCLUDE_ENGINES = PREFIX + "includeEngines";
    /** Names of engines, separated by commas, that may not run: Surefire's {@code excludeJUnit5Engines}. */
    public static final String EXCLUDE_ENGINES = PREFIX + "excludeEngines";
    /** Surefire's {@code forkCount} before the extension made it 1; missing if nobody set it. */
    public static final String USER_FORK_COUNT = PREFIX + "userForkCount";
    /** Surefire's {@code reuseForks} before the extension made it true; missing if nobody set it. */
    public static final String USER_REUSE_FORKS = PREFIX + "userReuseForks";
    /** JVM arguments that the extension has added to {@code argLine} for the controller; no worker gets them. */
    public static final String CONTROLLER_ARGUMENTS = PREFIX + "controllerArguments";
    /** Before an option's key: who set that option, as a message says it. */
    public static final String ORIGIN = PREFIX + "origin.";

    private InternalProperty() {}
}
