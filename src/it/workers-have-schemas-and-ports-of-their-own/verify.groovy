import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..2).each { sample.run(it).passed().counts(4, 0, 0, 0) }
def reports = sample.reports('auto').sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1')
assert reports.all().findAll { it.output().contains('ran on gw0 port 18080 jdbc:h2:mem:shop_0') }
assert reports.all().findAll { it.output().contains('ran on gw1 port 18081 jdbc:h2:mem:shop_1') }
assert new File(basedir, 'target/xdist/work').list().sort() == ['gw0', 'gw1']
true
