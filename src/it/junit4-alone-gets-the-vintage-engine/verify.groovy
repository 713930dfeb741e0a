import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(2).passed().counts(1, 0, 0, 0)
sample.reports().distributed().sameResultsAs(sample.reports('stock'))
sample.run(4).passed().counts(1, 0, 0, 0).neverSays('WARNING] xdist')
sample.reports('old').distributed().sameResultsAs(sample.reports('old-stock'))
true
