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
