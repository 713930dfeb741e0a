import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..3).each { sample.run(it).passed().counts(4, 0, 0, 0) }
assert sample.lines('target/auto') == ['CTest', 'BTest', 'ATest', 'DTest']
assert sample.lines('target/loadscope') == ['CTest', 'BTest', 'ATest', 'DTest']
assert sample.lines('target/asked') == ['ATest', 'BTest', 'CTest', 'DTest']
true
