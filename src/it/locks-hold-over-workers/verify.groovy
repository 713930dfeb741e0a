import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..5).each { sample.run(it).passed() }
def stock = sample.reports('stock').count(14)
sample.reports('auto').sameResultsAs(stock).ranOn('gw0', 'gw1')
sample.reports('load').sameResultsAs(stock).ranOn('gw0', 'gw1')
sample.reports('each').count(28).ranOn('gw0', 'gw1')
sample.reports('none').count(4).ranOn('gw0', 'gw1')
true
