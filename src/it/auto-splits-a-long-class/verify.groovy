import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(2..3).each { sample.run(it).passed().sameSummaryAs(sample.run(1)) }
sample.reports('split').sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1')
sample.reports('whole').sameResultsAs(sample.reports('stock')).ranOn('gw0')
// stock once, whole once, split on either worker
assert sample.lines('torn-down').size() >= 4
true
