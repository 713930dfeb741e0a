import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(2..3).each { sample.run(it).passed().sameSummaryAs(sample.run(1)) }
['auto', 'load'].each { sample.reports(it).distributed().sameResultsAs(sample.reports('stock')) }
true
