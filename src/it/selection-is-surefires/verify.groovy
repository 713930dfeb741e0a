import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..4).each { sample.run(it).passed() }
['includes', 'groups', 'excluded', 'engines', 'parameters'].each {
    sample.reports("xdist/$it").sameResultsAs(sample.reports("stock/$it"))
}
sample.reports('xdist').sameResultsAs(sample.reports('stock'))
sample.reports('xdist-test').sameResultsAs(sample.reports('stock-test'))
true
