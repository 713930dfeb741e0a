import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..2).each { sample.run(it).passed().neverSays('is not heeded') }
def heard = { new File(basedir, "target/heard-${it}.txt").readLines('UTF-8') }
assert heard('xdist') == heard('stock')
// from Z to A, nested classes as well
def tests = heard('xdist').findAll { it.startsWith('started ') }
assert tests == ['started b()', 'started a()', 'started d()', 'started c()']
assert heard('xdist').contains('JUnit 4: testStarted OnlyTest(sample.OnlyTest)')
sample.reports('xdist').sameResultsAs(sample.reports('stock'))
true
