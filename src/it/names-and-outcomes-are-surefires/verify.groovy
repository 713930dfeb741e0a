import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def stock = sample.reports('stock')
sample.reports('auto').sameResultsAs(stock)
['load', 'loadscope', 'worksteal'].each { sample.reports(it).sameResultsAs(stock) }
sample.run(2).sameSummaryAs(sample.run(1))
// loadscope keeps a class on one worker, as stock does
sample.run(4).sameSummaryAs(sample.run(1))
// load may run two methods of a class in two JVMs, where each is the first that fails to initialise it
sample.run(3).counts(27, 1, 6, 4)
true
