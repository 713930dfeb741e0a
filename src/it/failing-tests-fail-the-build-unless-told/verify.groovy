import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(3, 1, 1, 0).says('There are test failures').sameSummaryAs(sample.run(3))
sample.run(2).passed().counts(3, 1, 1, 0)
sample.reports().distributed().sameResultsAs(sample.reports('stock'))
['fails', 'breaks'].each {
    def stock = sample.reports('stock').test('sample.FailingTest', it)
    // below the test stand frames of the engine's, which has another executor here
    sample.reports().test('sample.FailingTest', it).ended(stock.outcome(), stock.text().split('\tat java.base')[0])
}
true
