import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(18, 0, 7, 0).says('ran longer than 5 s on gw')
def reports = sample.reports().count(18)
def killed = 'was killed after 5 s (xdist.testTimeout) while running'
[LoopTest: 'sample.LoopTest.b_hangs(LoopTest.java', SwallowTest: 'SwallowTest.java', StopTest: 'It did not tell',
        DeadlockTest: 'Deadlock: these wait for each other'].each { name, text ->
    reports.test("sample.$name", 'b_hangs').ended('error', killed).ended('error', text)
}
reports.test('sample.SetUpTest', 'initializationError').ended('error', killed).ended('error', 'SetUpTest.hangs')
reports.test('sample.TearDownTest', 'executionError').ended('error', killed).ended('error', 'TearDownTest.hangs')
reports.test('sample.SleepTest', 'b_hangs').ended('error', 'ran longer than 5 s').ended('error', 'InterruptedException')
reports.all().findAll { it.name() in ['a_before', 'c_after'] }.each { it.ended('passed', '') }
true
