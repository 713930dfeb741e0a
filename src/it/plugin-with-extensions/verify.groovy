import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().counts(2, 0, 0, 0).saysLike('xdist: 2 tests in 2 classes on 2 workers in ')
sample.reports().ranOn('gw0', 'gw1')
true
