import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..4).each { sample.run(it).passed() }
// as Surefire's own reruns: counts, flakes, names, and how often each was tried
sample.run(2).sameSummaryAs(sample.run(1))
        .saysLike('xdist: rerun 1 of 2: \\d+ tests had failed, \\d+ passed now, \\d+ failed again\\.')
        .saysLike('xdist: FlakyTest\\.once failed on gw[01] (as|after) .*and passed on gw[2-9] (as its|after) .*\\.')
sample.reports('xdist').sameResultsAs(sample.reports('stock'))
sample.reports('xdist').test('sample.FlakyTest', 'twice').ended('flaky 2', '')
// a crash is a failed try, too
sample.run(3).counts(2, 0, 0, 0).says('Flakes: 1').says('xdist: CrashOnce.halts failed on gw0 ')
// each test again on a worker of the kind that it failed on
sample.run(4).counts(2, 0, 0, 0).says('Flakes: 1')
true
