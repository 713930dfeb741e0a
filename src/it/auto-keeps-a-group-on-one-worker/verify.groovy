import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed()
sample.run(2).passed().counts(8, 0, 0, 0)
sample.reports('auto').sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1')
// both runs write to it: all of the second are by one worker
def workers = sample.lines('target/group') - 'null'
assert workers.size() == 4 && workers.toSet().size() == 1
true
