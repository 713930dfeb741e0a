import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().counts(5, 0, 0, 0)
sample.run(2).passed().counts(5, 0, 0, 0)
// G5: a group is no part of a name
sample.reports('stolen').sameResultsAs(sample.reports())
sample.reports().ranOn('gw0', 'gw1')
true
