import dev.xdist.it.Sample

def sample = Sample.in(basedir).lacks('target/test-classes')
sample.run(1).failed().says(
    'xdist.n: "eigth" is no number, "auto" or "logical" (set by -Dxdist.n). Nothing was run.')
sample.run(2).failed().saysLike('xdist\\.n: -1 is no number from 0 to \\d+ \\(set by -Dxdist.n\\)\\. ')
sample.run(3).failed().says(
    'xdist.dits: there is no such option; did you mean "xdist.dist"? (set by -Dxdist.dits). Nothing was run.')
sample.run(4).failed().says('xdist.dist: there is no mode "lod"; did you mean "load"?')
sample.run(5).failed().says('xdist.tx, entry 1: "%" stands alone; write %25 for it ')
sample.run(6).failed().says('xdist.tx, entry 2: the id "a" is taken by entry 1')
sample.run(7).failed().says('xdist.tx: java=/there/is/no/jdk is neither a Java executable nor a folder with bin/java ' +
    '(set by -Dxdist.tx). Nothing was run.')
sample.run(8).failed().says('Module "mistaken-options-stop-before-compile" gives maven-surefire-plugin the provider ' +
    'surefire-junit47, and Surefire would run the tests by both. Remove that <dependency> of the plugin, or ')
true
