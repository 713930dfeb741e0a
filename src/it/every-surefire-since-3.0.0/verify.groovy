import dev.xdist.it.Sample

def sample = Sample.in(basedir)
['3.0.0', '3.2.5', '3.5.4', '3.6.1'].eachWithIndex { version, i ->
    sample.run(i + 1).passed().counts(2, 0, 0, 0)
    sample.reports(version).distributed().count(2)
}
true
