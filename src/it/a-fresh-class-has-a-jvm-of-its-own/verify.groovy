import dev.xdist.it.Sample

// the tests themselves look at what ran before them
def sample = Sample.in(basedir)
(1..4).each { sample.run(it).passed().counts(10, 0, 0, 0).neverSays('WARNING] xdist') }
sample.run(5).passed().counts(20, 0, 0, 0)
true
