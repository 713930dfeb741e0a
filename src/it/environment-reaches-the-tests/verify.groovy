import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.reports().sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1')
assert sample.reports().all().findAll { it.output().contains('ran on gw0 fork 1') }
assert sample.reports().all().findAll { it.output().contains('ran on gw1 fork 2') }
sample.run(3).passed().counts(1, 0, 0, 0)
sample.run(2).saysLike('-Dfrom.arg.line=[^ ]+ -Xmx100m -XX:TieredStopAtLevel=1')
def share = Math.max(1, Runtime.runtime.availableProcessors().intdiv(2))
assert sample.reports('specs').all()[0].output().contains("sees $share\n")
true
