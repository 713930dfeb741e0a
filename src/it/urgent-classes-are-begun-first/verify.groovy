import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..5).each { sample.run(it).passed().counts(4, 0, 0, 0) }
['auto', 'loadscope', 'load', 'each'].each {
    assert sample.lines("target/${it}") == ['CTest', 'BTest', 'ATest', 'DTest']
}
assert sample.lines('target/asked') == ['ATest', 'BTest', 'CTest', 'DTest']
true
