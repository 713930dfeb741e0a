import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.reports('ours').sameTextAs(sample.reports('stock'))
sample.lacks('target/ours/sample.CharactersTest.txt').run(2).says('early handler').sameSummaryAs(sample.run(1))
sample.reports('ours-files').sameTextAs(sample.reports('stock-files'))
sample.has('target/ours-files/sample.LogTest-output.txt').run(4).neverSays('early handler')
def log = sample.reports('ours').test('sample.LogTest', 'late')
['early stream', 'early handler', 'INFO logged in late'].each { log.printed(it) }
// traces differ below JUnit's frames, where one is run by Surefire's provider and the other by a worker
sample.run(6).sameSummaryAs(sample.run(5))
def whole = ['stock-long', 'ours-long'].collect { sample.reports(it).test('sample.CharactersTest', 'fails') }
whole.each { it.ended('failed', 'at org.junit.jupiter.api.').ended('failed', 'CharactersTest.java') }
assert whole[0].output() == whole[1].output()
true
