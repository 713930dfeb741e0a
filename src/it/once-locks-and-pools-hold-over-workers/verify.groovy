import dev.xdist.it.Sample
def sample = Sample.in(basedir)
(1..2).each { sample.run(it).passed().counts(12, 0, 0, 0) }
sample.reports('auto').sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1', 'gw2')
// one test at a time needs one account; several workers may need both, and each is cleaned up once
assert sample.lines('target/stock-cleaned').sort() == ['account0', 'server']
assert sample.lines('target/auto-cleaned').sort() - 'account1' == ['account0', 'server']
sample.run(3).failed().counts(4, 0, 1, 0)
def death = sample.reports('death')
death.test('sample.DeathDiesTest', 'dies').ended('error', 'exited with code 3 while running DeathDiesTest.dies')
['isToldWhoHoldsIt', 'getsWhatTheDeadOneHeld', 'makesWhatTheDeadOneDidNot'].each {
    death.test('sample.DeathInheritsTest', it).ended('passed', '')
}
sample.run(4).passed().counts(4, 0, 0, 0)
true
