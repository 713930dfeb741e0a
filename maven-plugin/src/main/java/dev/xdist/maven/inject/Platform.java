package dev.xdist.maven.inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * What of JUnit a module's test class path lacks before xdist can run it, by the rules by which Surefire completes it
 * for its own provider.
 *
 * <p>Surefire does that for its own provider only; we are a foreign one. The versions are the project's own, for engine
 * and launcher of different versions do not work together.
 */
final class Platform {
    private static final String JUPITER = "org.junit.jupiter";
    private static final String PLATFORM = "org.junit.platform";
    private static final List<String> PLATFORM_PARTS =
            List.of("junit-platform-launcher", "junit-platform-engine", "junit-platform-commons");
    /** Goes with every version of the Platform that xdist runs on. */
    private static final String OPENTEST4J_VERSION = "1.3.0";

    private static final String VINTAGE_ENGINE = "org.junit.vintage:junit-vintage-engine";
    private static final String TESTNG_ENGINE = "org.junit.support:testng-engine";
    /** What Surefire 3.6 takes where the project names no version. */
    private static final String JUPITER_VERSION = "5.14.4";

    private static final String TESTNG_ENGINE_VERSION = "1.1.0";
    /** The oldest JUnit 4 that the vintage engine runs. */
    private static final String JUNIT4_OLDEST = "4.12";

    private final Map<String, String> tests;
    private final Map<String, String> plugin;
    private final boolean addsVintage;
    private final List<Dependency> missing = new ArrayList<>();
    private boolean vintage;
    private boolean vintageAdded;

    /**
     * Looks at both class paths.
     *
     * @param tests the module's test class path: versions by {@code groupId:artifactId}
     * @param plugin the dependencies that the POM gives the test plugin, likewise
     * @param surefireVersion version of the test plugin
     */
    Platform(Map<String, String> tests, Map<String, String> plugin, String surefireVersion) {
        this.tests = tests;
        this.plugin = plugin;
        this.addsVintage = TestPlugins.addsVintage(surefireVersion);
        addJupiter();
        addVintage();
        addTestNg();
        addPlatform();
    }

    /** Dependencies that the test plugin must get. */
    List<Dependency> missing() {
        return List.copyOf(missing);
    }

    /**
     * Whether Surefire's groups name JUnit 4's categories. As in Surefire, they do where it brings what runs JUnit 4
     * itself; to a project that names the engine, groups are tags.
     */
    boolean groupsAreCategories() {
        return vintageAdded;
    }

    /** Whether there is any test framework that xdist or Surefire's own providers would look for. */
    boolean hasFramework() {
        return platformVersion() != null || version("junit:junit") != null || version("org.testng:testng") != null;
    }

    /** Why xdist cannot run these tests, and what to do about it: what follows behind "has". */
    Optional<String> obstacle() {
        String testNg = version("org.testng:testng");
        if (testNg != null && version(TESTNG_ENGINE) == null && !adds("testng-engine")) {
            return Optional.of("TestNG " + testNg + " tests and no JUnit Platform engine for them, so xdist cannot run"
                    + " them. Add " + TESTNG_ENGINE + " to its test dependencies, use Surefire "
                    + TestPlugins.WITH_VINTAGE + " or newer");
        }
        String junit4 = version("junit:junit");
        if (junit4 != null && platformVersion() == null && !vintage) {
            return Optional.of("JUnit " + junit4 + " tests, which no JUnit Platform engine runs, so xdist cannot run"
                    + " them. Use JUnit " + JUNIT4_OLDEST + " or newer");
        }
        return Optional.empty();
    }

    private void addJupiter() {
        String api = tests.get(JUPITER + ":junit-jupiter-api");
        if (api != null && version(JUPITER + ":junit-jupiter-engine") == null) {
            add(JUPITER, "junit-jupiter-engine", api);
        }
    }

    /**
     * Beside the Platform, JUnit 4 is run where Surefire would run it. Without the Platform, Surefire always runs it,
     * until 3.6 by a provider of its own.
     */
    private void addVintage() {
        String junit4 = tests.get("junit:junit");
        boolean runs = addsVintage || platformVersion() == null;
        if (version(VINTAGE_ENGINE) != null) {
            vintage = true;
        } else if (junit4 != null && runs && TestPlugins.atLeast(junit4, JUNIT4_OLDEST)) {
            add("org.junit.vintage", "junit-vintage-engine", jupiterVersion());
            vintage = true;
            vintageAdded = true;
        }
    }

    private void addTestNg() {
        if (tests.containsKey("org.testng:testng") && version(TESTNG_ENGINE) == null && addsVintage) {
            add("org.junit.support", "testng-engine", TESTNG_ENGINE_VERSION);
        }
    }

    /** The Platform's own parts, as far as the project's test class path, which stands in front, does not have them. */
    private void addPlatform() {
        String found = platformVersion();
        if (found == null && !vintage && missing.isEmpty() && version(TESTNG_ENGINE) == null) {
            return;
        }
        String platform = found == null ? platformVersionOf(jupiterVersion()) : found;
        for (String part : PLATFORM_PARTS) {
            if (version(PLATFORM + ":" + part) == null) {
                add(PLATFORM, part, platform);
            }
        }
        if (version("org.opentest4j:opentest4j") == null) {
            add("org.opentest4j", "opentest4j", OPENTEST4J_VERSION);
        }
    }

    private boolean adds(String artifactId) {
        return missing.stream()
                .anyMatch(dependency -> dependency.getArtifactId().equals(artifactId));
    }

    /**
     * Adds one jar without what it asks for: Surefire's own POM would give those other versions, 5.12 to an engine of
     * 6.1, and Maven would fetch them.
     */
    private void add(String groupId, String artifactId, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(groupId);
        dependency.setArtifactId(artifactId);
        dependency.setVersion(version);
        Exclusion everything = new Exclusion();
        everything.setGroupId("*");
        everything.setArtifactId("*");
        dependency.addExclusion(everything);
        missing.add(dependency);
    }

    private @Nullable String version(String coordinates) {
        String version = tests.get(coordinates);
        return version != null ? version : plugin.get(coordinates);
    }

    private @Nullable String platformVersion() {
        String commons = tests.get(PLATFORM + ":junit-platform-commons");
        return commons != null ? commons : tests.get(PLATFORM + ":junit-platform-engine");
    }

    /** Version of the Jupiter family that goes with what is there. */
    private String jupiterVersion() {
        String api = tests.get(JUPITER + ":junit-jupiter-api");
        if (api != null) {
            return api;
        }
        String platform = platformVersion();
        if (platform != null) {
            return platform.startsWith("1.") ? "5." + platform.substring(2) : platform;
        }
        String vintageEngine = version(VINTAGE_ENGINE);
        return vintageEngine != null ? vintageEngine : JUPITER_VERSION;
    }

    /** The Platform counted from 1 while Jupiter counted from 5; from 6 on they share a number. */
    private static String platformVersionOf(String jupiterVersion) {
        return jupiterVersion.startsWith("5.") ? "1." + jupiterVersion.substring(2) : jupiterVersion;
    }
}
