import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().saysLike('xdist: \\d+ tests in \\d+ classes on 2 workers in ')
assert sample.reports().all().size() > 100
true
