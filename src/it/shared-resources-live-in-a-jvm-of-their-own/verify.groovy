import dev.xdist.it.Sample
def sample = Sample.in(basedir)
(1..2).each { sample.run(it).passed().counts(6, 0, 0, 0) }
sample.reports('auto').sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1', 'gw2')
['stock', 'auto'].each { assert sample.lines("target/$it-life") == ['started', 'closed'] }
assert sample.lines('target/xdist/shared0-Counter.log').contains('the counter counts')
def death = '[ERROR] xdist: The host of shared resource sample.Mortal exited with code 3.'
sample.run(3).failed().counts(2, 0, 0, 0).says(death)
assert sample.lines('target/death-life') == ['started']
def broken = 'The shared resource sample.Broken could not be started: java.net.BindException: no port is left.'
sample.run(4).failed().counts(2, 0, 2, 0).says(broken)
['A', 'B'].each {
    sample.reports('broken').test("sample.Broken${it}Test", 'asks').ended('error', 'no port is left')
}
assert sample.lines('target/broken-life') == ['tried']
true
