import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().counts(1, 0, 0, 0)
sample.run(2).passed().counts(1, 0, 0, 0)
sample.reports().distributed().count(1)
sample.reports('three-ways').distributed().count(1)
true
