package dev.xdist.maven.inject;

import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** Toolchains whose one JDK answers to every requirement. */
final class FakeToolchains implements ToolchainManager {
    /** The java executable of the JDK that matches, or null if none does. */
    String matching;
    /** The java executable of the JDK that the build has chosen, or null. */
    String chosen;
    /** What was asked for last. */
    Map<String, String> wanted = Map.of();

    @Override
    public Toolchain getToolchainFromBuildContext(String type, MavenSession session) {
        return chosen == null ? null : jdk(chosen);
    }

    @Override
    public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> requirements) {
        wanted = requirements;
        return matching == null ? List.of() : List.of(jdk(matching));
    }

    private static Toolchain jdk(String java) {
        return new Toolchain() {
            @Override
            public String getType() {
                return "jdk";
            }

            @Override
            public String findTool(String toolName) {
                return java;
            }
        };
    }
}
