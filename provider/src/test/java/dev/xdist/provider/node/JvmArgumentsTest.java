package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JvmArgumentsTest {
    @Test
    void usersArguments_areHandedOnInOrder() {
        List<String> own =
                List.of("-Xmx1g", "-javaagent:jacoco.jar=destfile=x", "--add-opens=java.base/java.lang=ALL-UNNAMED");

        assertThat(JvmArguments.inherited(own, Map.of(), "")).isEqualTo(own);
    }

    @Test
    void debugger_isNotSharedByAllWorkers() {
        List<String> own = List.of("-Xdebug", "-agentlib:jdwp=transport=dt_socket,server=y,address=5005", "-Xmx1g");

        assertThat(JvmArguments.inherited(own, Map.of(), "")).containsExactly("-Xmx1g");
    }

    @Test
    void optionsOfInheritedVariables_areNotGivenTwice() {
        List<String> own = List.of("-javaagent:a.jar", "-Dx=1", "-Dx=1");

        List<String> handed = JvmArguments.inherited(own, Map.of("JAVA_TOOL_OPTIONS", "-javaagent:a.jar  -Dx=1"), "");

        assertThat(handed).containsExactly("-Dx=1");
    }

    @Test
    void whatIsForTheControllerAlone_isTakenOutOnce_andTheUsersOwnStays() {
        List<String> own = List.of("-XX:TieredStopAtLevel=1", "-Xmx1g", "-XX:TieredStopAtLevel=1", "--add-opens=a/b=c");

        assertThat(JvmArguments.inherited(own, Map.of(), "-XX:TieredStopAtLevel=1"))
                .containsExactly("-XX:TieredStopAtLevel=1", "-Xmx1g", "--add-opens=a/b=c");
    }
}
