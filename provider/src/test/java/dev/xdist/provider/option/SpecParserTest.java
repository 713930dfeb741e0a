package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecParserTest {
    private static final Machine ANY = new Machine(1, 1, Machine.UNKNOWN_MEMORY, 0, null);

    @Test
    void everyKey_isRead() {
        String text = "popen//java=/opt/jdk25//chdir=work dir//id=db-1.x//nice=-5//env:TZ=UTC//env:E=//env:A=b=c"
                + "//jvm:-Xmx1g//jvm:-Dk=v=w//jvm:-Dk=x";

        List<NodeSpec> nodes = nodes(text);

        assertThat(nodes).hasSize(1);
        NodeSpec node = nodes.get(0);
        assertThat(node.text()).isEqualTo(text);
        assertThat(node.java()).isEqualTo("/opt/jdk25");
        assertThat(node.chdir()).isEqualTo("work dir");
        assertThat(node.id()).isEqualTo("db-1.x");
        assertThat(node.nice()).isEqualTo(-5);
        assertThat(node.env()).containsExactly(entry("TZ", "UTC"), entry("E", ""), entry("A", "b=c"));
        assertThat(node.jvmOptions()).containsExactly("-Xmx1g", "-Dk=v=w", "-Dk=x");
    }

    @Test
    void kindBehindItsKeys_isRead() {
        List<NodeSpec> nodes = nodes("id=a//popen");

        assertThat(nodes).extracting(NodeSpec::id).containsExactly("a");
    }

    @Test
    void list_isSplitAtCommasAndLineEnds() {
        List<NodeSpec> nodes = nodes(" popen//id=a,\n  popen//id=b\r\n\n,popen//id=c\n");

        assertThat(nodes).extracting(NodeSpec::id).containsExactly("a", "b", "c");
    }

    @Test
    void count_multipliesAndNumbersTheId() {
        List<NodeSpec> nodes = nodes("3*popen//id=db,2*popen,1*popen//id=one");

        assertThat(nodes).extracting(NodeSpec::id).containsExactly("db0", "db1", "db2", null, null, "one0");
        assertThat(nodes.get(0).text()).isEqualTo("popen//id=db");
    }

    @Test
    void countOfNought_givesNone() {
        List<NodeSpec> nodes = nodes("0*popen//id=a,popen//id=b");

        assertThat(nodes).extracting(NodeSpec::id).containsExactly("b");
    }

    @Test
    void starInsideAValue_isNoCount() {
        List<NodeSpec> nodes = nodes("popen//chdir=/a*b");

        assertThat(nodes).extracting(NodeSpec::chdir).containsExactly("/a*b");
    }

    @Test
    void escapes_standForTheGrammarsOwnSigns() {
        List<NodeSpec> nodes = nodes("2*popen//chdir=a%2F%2Fb%2Cc%2ad%25e//env:U=http:%2f%2Fh//jvm:-Da=1%2C2");

        assertThat(nodes).hasSize(2);
        assertThat(nodes.get(0).chdir()).isEqualTo("a//b,c*d%e");
        assertThat(nodes.get(0).env()).containsExactly(entry("U", "http://h"));
        assertThat(nodes.get(0).jvmOptions()).containsExactly("-Da=1,2");
    }

    /** Message and caret line of each mistake; the entry itself stands between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "popen//jva=/opt/jdk25         | there is no key \"jva\"; did you mean \"java\"?                                  | 7  | 3",
                "popen//colour=red             | there is no key \"colour\"; known are java, chdir, id, nice, env:NAME and jvm:OPTION | 7  | 6",
                "popen//jvm=-Xmx1g             | there is no key \"jvm\"; did you mean \"jvm:\"?                                  | 7  | 3",
                "popn                          | there is no kind \"popn\"; did you mean \"popen\"?                               | 0  | 4",
                "2*popn//id=a                  | there is no kind \"popn\"; did you mean \"popen\"?                               | 2  | 4",
                "docker                        | there is no kind \"docker\"; popen is the kind this version has                  | 0  | 6",
                "ssh=build7//chdir=/tmp/x      | the kind \"ssh\" is not in this version; popen is                                | 0  | 3",
                "socket=host:4711              | the kind \"socket\" is not in this version; popen is                             | 0  | 6",
                "popen//via=gw0                | the kind \"via\" is not in this version; popen is                                | 7  | 3",
                "exec=sh                       | the kind \"exec\" is not in this version; popen is                               | 0  | 4",
                "k8s//image=x                  | the kind \"k8s\" is not in this version; popen is                                | 0  | 3",
                "slurm                         | the kind \"slurm\" is not in this version; popen is                              | 0  | 5",
                "popen=yes                     | \"popen\" takes no value                                                         | 5  | 4",
                "id=a                          | it says no kind; begin with popen//                                              | 0  | 4",
                "popen//                       | a key is missing                                                                 | 7  | 1",
                "popen////id=a                 | a key is missing                                                                 | 7  | 1",
                "popen//=x                     | a key is missing                                                                 | 7  | 2",
                "popen//id=a//id=b             | the key \"id\" stands there twice                                                | 13 | 2",
                "popen//env:A=1//env:A=2       | the key \"env:A\" stands there twice                                             | 16 | 5",
                "popen//popen                  | the key \"popen\" stands there twice                                             | 7  | 5",
                "popen//id=                    | the key \"id\" has no value                                                      | 7  | 3",
                "popen//java                   | the key \"java\" has no value                                                    | 7  | 4",
                "popen//id=a_b!                | the id \"a_b!\" may hold letters, digits and . - _ only                          | 10 | 4",
                "popen//id=gw3                 | names like \"gw3\" are given by xdist itself; take another                       | 10 | 3",
                "popen//nice=20                | nice \"20\" is no number from -20 to 19                                          | 12 | 2",
                "popen//nice=low               | nice \"low\" is no number from -20 to 19                                         | 12 | 3",
                "popen//env:=x                 | a variable has a name, env:NAME=value                                            | 7  | 4",
                "popen//env:A                  | the variable \"A\" has no value                                                  | 7  | 5",
                "popen//jvm:Xmx1g              | a JVM option begins with \"-\"                                                   | 11 | 5",
                "popen//chdir=50%              | \"%\" stands alone; write %25 for it (%2F is /, %2C is a comma, %2A is *)        | 15 | 1",
                "popen//jvm:-Da=%20            | \"%\" stands alone; write %25 for it (%2F is /, %2C is a comma, %2A is *)        | 15 | 1",
                "-1*popen                      | the count -1 is no number from 0 to 10000                                        | 0  | 2",
                "10001*popen                   | the count 10001 is no number from 0 to 10000                                     | 0  | 5",
                "many*popen                    | the count \"many\" is no number or \"auto\"                                      | 0  | 4",
                "1.5*popen                     | the count \"1.5\" is no number or \"auto\"                                       | 0  | 3",
            })
    void mistake_isToldWithACaretUnderIt(String entry, String what, int column, int carets) {
        String message = Said.refusal("xdist.tx", "popen\n" + entry);

        assertThat(message)
                .isEqualTo("xdist.tx, entry 2: " + what + "\n     " + entry + "\n     " + " ".repeat(column)
                        + "^".repeat(carets));
    }

    @Test
    void sameIdInTwoEntries_isRefused() {
        String message = Said.refusal("xdist.tx", "3*popen//id=db,popen//id=db1//jvm:-ea");

        assertThat(message).isEqualTo("""
                        xdist.tx, entry 2: the id "db1" is taken by entry 1
                             popen//id=db1//jvm:-ea
                                       ^^^""");
    }

    private static List<NodeSpec> nodes(String list) {
        return Said.options("xdist.tx", list).workers(ANY, 99).specs();
    }
}
