import dev.xdist.it.Sample

def sample = Sample.in(basedir).has('durations')
(1..4).each { sample.run(it).passed().counts(4, 0, 0, 0) }
assert sample.lines('order-1').size() == 4
assert sample.lines('order-2').take(2) == ['D', 'B']
assert sample.lines('order-broken').size() == 4
sample.run(3).saysLike('(?i)history.*pom\\.xml')
assert new File(basedir, 'pom.xml').text.contains('</project>')
assert sample.lines('order-missing').size() == 4
true
