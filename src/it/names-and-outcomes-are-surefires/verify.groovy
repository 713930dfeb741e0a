import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def stock = sample.reports('stock')
sample.reports('auto').sameResultsAs(stock)
sample.reports('load').sameResultsAs(stock)
sample.run(2).sameSummaryAs(sample.run(1))
sample.run(3).sameSummaryAs(sample.run(1))
true
