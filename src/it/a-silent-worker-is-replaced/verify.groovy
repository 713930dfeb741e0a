import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(4, 0, 1, 0)
def reports = sample.reports().count(4)
def silent = 'was killed, for it gave no sign of life for 6 s (xdist.stallTimeout) while running StopTest.b_hangs'
reports.test('sample.StopTest', 'b_hangs').ended('error', silent)
reports.test('sample.StopTest', 'c_after').ended('passed', '')
// silence is not what a test that runs long keeps
reports.test('sample.LongTest', 'sleeps').ended('passed', '')
true
