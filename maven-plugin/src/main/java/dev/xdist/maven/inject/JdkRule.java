package dev.xdist.maven.inject;

import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.Option;
import dev.xdist.provider.option.XdistUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * The controller needs Java 17, and it runs where Surefire's fork runs; so that fork's JDK is found out as Surefire
 * would choose it.
 */
final class JdkRule {
    private static final int OLDEST = 17;
    private static final String TOOLCHAINS_PLUGIN = "maven-toolchains-plugin";
    private static final String JDK_TOOLCHAIN = "jdkToolchain";
    private static final String JVM = "jvm";

    private final ToolchainManager toolchains;

    JdkRule(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    /** Before anything runs: what the POM and the command line say. */
    void checkBefore(Module module, Configuration configuration, MavenSession session) {
        Optional<Jdk> jdk = fromConfiguration(module, configuration, session);
        if (jdk.isEmpty()) {
            jdk = fromToolchainsPlugin(module, session);
        }
        jdk.ifPresent(found -> refuseIfOld(module, found));
    }

    /** When tests are about to run: a toolchain may have been chosen during the build. */
    void checkStarted(Module module, Configuration configuration, MavenSession session) {
        Optional<Jdk> jdk = fromConfiguration(module, configuration, session);
        if (jdk.isEmpty()) {
            jdk = jdkOf(toolchains.getToolchainFromBuildContext("jdk", session), TOOLCHAINS_PLUGIN);
        }
        jdk.ifPresent(found -> refuseIfOld(module, found));
    }

    private Optional<Jdk> fromConfiguration(Module module, Configuration configuration, MavenSession session) {
        String jvm = configuration.value(JVM).orElse(module.userProperties().get(JVM));
        if (jvm != null && !jvm.isBlank()) {
            return Optional.of(new Jdk(Path.of(jvm), JVM));
        }
        Map<String, String> wanted = configuration.map(JDK_TOOLCHAIN);
        return wanted.isEmpty() ? Optional.empty() : first(session, wanted, JDK_TOOLCHAIN);
    }

    private Optional<Jdk> fromToolchainsPlugin(Module module, MavenSession session) {
        for (Plugin plugin : module.project().getBuild().getPlugins()) {
            if (!TOOLCHAINS_PLUGIN.equals(plugin.getArtifactId())) {
                continue;
            }
            for (PluginExecution execution : plugin.getExecutions()) {
                Map<String, String> wanted = Configuration.of(execution).map("toolchains", "jdk");
                if (!wanted.isEmpty()) {
                    return first(session, wanted, TOOLCHAINS_PLUGIN);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Jdk> first(MavenSession session, Map<String, String> wanted, String source) {
        return toolchains.getToolchains(session, "jdk", wanted).stream()
                .findFirst()
                .flatMap(toolchain -> jdkOf(toolchain, source));
    }

    private static Optional<Jdk> jdkOf(@Nullable Toolchain toolchain, String source) {
        return Optional.ofNullable(toolchain)
                .map(chosen -> chosen.findTool("java"))
                .map(java -> new Jdk(Path.of(java), source));
    }

    private static void refuseIfOld(Module module, Jdk jdk) {
        Optional<Integer> version = jdk.version();
        if (version.isEmpty() || version.get() >= OLDEST) {
            return;
        }
        String drop = jdk.source().equals(JVM) ? "<jvm>" : "the toolchain";
        throw new XdistUsageException(
                "The tests of module \"" + module.name() + "\" run on Java " + version.get() + " ("
                        + jdk.source() + "); the controller needs " + OLDEST + ". Drop " + drop
                        + " and say which JDK the workers use: -D" + Option.TX.key() + "="
                        + module.options().countText() + "*" + NodeSpec.POPEN.text() + "//java=" + escaped(jdk.home()));
    }

    private static String escaped(Path home) {
        return home.toString().replace("%", "%25").replace(",", "%2C").replace("*", "%2A");
    }

    /**
     * A JDK that tests would run on.
     *
     * @param java its executable
     * @param source who chose it, in the POM's words
     */
    private record Jdk(Path java, String source) {

        Path home() {
            Path bin = java.toAbsolutePath().getParent();
            Path home = bin == null ? null : bin.getParent();
            return home == null ? java : home;
        }

        /**
         * From the file that every JDK since 7 brings; empty if it is not there. A JRE inside a JDK 8 has it one folder
         * up.
         */
        Optional<Integer> version() {
            Path home = home();
            Path parent = home.getParent();
            Path release = home.resolve("release");
            if (!Files.isRegularFile(release) && parent != null) {
                release = parent.resolve("release");
            }
            if (!Files.isRegularFile(release)) {
                return Optional.empty();
            }
            try {
                return Files.readAllLines(release).stream()
                        .filter(line -> line.startsWith("JAVA_VERSION="))
                        .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                        .map(text -> text.startsWith("1.") ? text.substring(2) : text)
                        .map(text -> Integer.valueOf(text.replaceAll("\\D.*", "")))
                        .findFirst();
            } catch (IOException e) {
                // Unreadable: whether it is old cannot be told; Java itself will then say so when the fork starts.
                return Optional.empty();
            }
        }
    }
}
