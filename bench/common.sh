# What the scripts beside it share; sourced by them, from any folder.
root=$(dirname "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)")

# the plugin's finished jar
plugin_jar() {
    ls "$root"/maven-plugin/target/xdist-maven-plugin-*.jar | grep -v -e sources -e javadoc
}

# of the numbers on standard input, one in a line
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# copies a suite from a folder of them, which may be read-only
copy_suite() { # from, to
    mkdir -p "$2"
    cp -r "$1/." "$2/"
    chmod -R u+w "$2"
}

# writes the POM of a project with Jupiter tests
project() { # folder, its group, more dependencies and the compiler's configuration, both as XML
    mkdir -p "$1"
    cat > "$1/pom.xml" << POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>$2</groupId>
  <artifactId>$(basename "$1")</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.14.4</version>
      <scope>test</scope>
    </dependency>
    ${3:-}
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.16.0</version>
        ${4:-}
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.6.1</version>
      </plugin>
    </plugins>
  </build>
</project>
POM
}
