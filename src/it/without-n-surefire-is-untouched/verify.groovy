import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def stock = sample.run(1).counts(9, 1, 1, 2)
sample.run(2).sameConsoleAs(stock)
sample.run(3).sameConsoleAs(stock)
sample.run(4).sameConsoleAs(stock)
assert sample.reports('stock').workers() == ['null'] as Set
sample.reports('without-n').sameTextAs(sample.reports('stock'))
sample.reports('n-is-zero').sameTextAs(sample.reports('stock'))
sample.reports('dist-is-no').sameTextAs(sample.reports('stock'))
true
