import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().counts(2, 0, 0, 0)
sample.reports().ranOn('gw0', 'gw1')
true
