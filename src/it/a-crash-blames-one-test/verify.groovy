import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(11, 0, 3, 0)
def reports = sample.reports().count(11)
reports.test('sample.HaltTest', 'b_dies').ended('error', 'exited with code 7 while running HaltTest.b_dies')
reports.test('sample.KillTest', 'b_dies').ended('error', 'died by signal 9')
reports.test('sample.MemoryTest', 'b_dies').ended('error', 'OutOfMemoryError')
['Halt', 'Kill', 'Memory'].each { dead ->
    ['a_before', 'c_after'].each { reports.test("sample.${dead}Test", it).ended('passed', '') }
}
sample.run(2).failed().counts(7, 0, 5, 0).says('not run: The run was given up: gw0 exited with code 7')
true
