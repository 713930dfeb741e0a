import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def stock = sample.run(1).counts(9, 1, 1, 2)
assert sample.run(2).surefirePart() == stock.surefirePart()
assert sample.run(3).surefirePart() == stock.surefirePart()
assert sample.reports('stock').workers() == ['null'] as Set
sample.reports('without-n').sameTextAs(sample.reports('stock'))
sample.reports('n-is-zero').sameTextAs(sample.reports('stock'))
