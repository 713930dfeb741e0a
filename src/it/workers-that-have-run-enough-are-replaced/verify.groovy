import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(2..3).each { sample.run(it).passed().sameSummaryAs(sample.run(1)) }
['tests', 'memory'].each {
    sample.reports(it).sameResultsAs(sample.reports('stock')).distributed()
    assert sample.reports(it).workers().size() > 1
}
// no JVM is as small as that
sample.run(3).saysLike('xdist: gw0 holds \\d+ MiB after its first class, more than xdist.maxWorkerMemory allows')
sample.run(4).failed().says('xdist.maxWorkerMemory: "much" is no number of bytes such as 800000000, 512m or 2g')
true
