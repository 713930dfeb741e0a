import dev.xdist.it.Sample

def sample = Sample.in(basedir).lacks('target/test-classes')
sample.run(1).failed().says(
    'xdist.n: "eigth" is no number, "auto" or "logical" (set by -Dxdist.n). Nothing was run.')
sample.run(2).failed().saysLike('xdist\\.n: "-1" ')
sample.run(3).failed().saysLike('"?xdist\\.dits"?.*"?xdist\\.dist"?')
sample.run(4).failed().saysLike('xdist\\.dist: .*"lod".*"load"')
sample.run(5).failed().saysLike('xdist\\.tx, entry 1: .*%')
sample.run(6).failed().saysLike('xdist\\.tx, entry 2: .*"a"')
sample.run(7).failed().saysLike('xdist\\.tx, entry 1: .*/there/is/no/jdk')
true
