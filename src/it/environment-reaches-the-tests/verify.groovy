import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.reports().sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1')
assert sample.reports().all().findAll { it.output().contains('ran on gw0 fork 1') }
assert sample.reports().all().findAll { it.output().contains('ran on gw1 fork 2') }
sample.run(3).passed().counts(1, 0, 0, 0)
true
