import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(18, 0, 7, 0)
def reports = sample.reports().count(18)
def killed = 'was killed after 5 s (xdist.testTimeout) while running'
reports.test('sample.LoopTest', 'b_hangs').ended('error', killed).ended('error', 'sample.LoopTest.b_hangs(LoopTest.java')
reports.test('sample.SwallowTest', 'b_hangs').ended('error', killed).ended('error', 'SwallowTest.java')
reports.test('sample.DeadlockTest', 'b_hangs').ended('error', killed).ended('error', 'Deadlock: these wait for each other')
reports.test('sample.StopTest', 'b_hangs').ended('error', killed).ended('error', 'It did not tell what its threads did')
reports.test('sample.SetUpTest', 'initializationError').ended('error', killed).ended('error', 'SetUpTest.hangs')
reports.test('sample.TearDownTest', 'executionError').ended('error', killed).ended('error', 'TearDownTest.hangs')
reports.test('sample.SleepTest', 'b_hangs').ended('error', 'ran longer than 5 s').ended('error', 'InterruptedException')
reports.all().findAll { it.name() in ['a_before', 'c_after'] }.each { it.ended('passed', '') }
true
