import dev.xdist.it.Sample

def sample = Sample.in(basedir).has('durations')
def stock = sample.reports('stock')
['first', 'second', 'split'].each { sample.reports(it).sameResultsAs(stock) }
(2..4).each { sample.run(it).passed().sameSummaryAs(sample.run(1)) }
sample.reports('split').ranOn('gw0', 'gw1')
true
