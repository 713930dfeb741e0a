import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(2).says('6 tests in 3 classes on 2 workers')
sample.reports('xdist').sameResultsAs(sample.reports('stock'))
def coverage = { sample.lines("target/$it-coverage/jacoco.csv") }
// what the first method's class covered, and what no test covers: the whole is not only as long
assert coverage('xdist')[1].startsWith('coverage-is-complete,sample,Shop,2,')
assert coverage('xdist') == coverage('stock')
true
