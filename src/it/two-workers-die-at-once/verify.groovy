import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(7, 0, 2, 0)
def reports = sample.reports().count(7)
def report = /(?s).*exited with code 1 while running \S+\. The JVM's own report: (\S+?)\. .*/
def named = { test -> new File((test.text() =~ report)[0][1]).text }
reports.test('sample.ATest', 'b_leaves').ended('error', 'exited with code 21 while running ATest.b_leaves.')
assert named(reports.test('sample.BTest', 'b_breaks')).contains('sample.BTest.b_breaks')
reports.all().findAll { it.name() in ['a_before', 'c_after', 'passes'] }.each { it.ended('passed', '') }
assert named(sample.reports('signal').test('sample.SignalDies', 'isSignalled')).contains('SIGSEGV')
true
