import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().says('BetweenTest.executionError »').says('on thread "main" by sample.ExitTest.exits(')
def reports = sample.reports()
[DiscoveryTest: 'initializationError 11', InitialiserTest: 'initializationError 12',
        BeforeAllTest: 'initializationError 13',
        AfterAllTest: 'executionError 14', ExitTest: 'exits 16'].each { name, dead ->
    def (test, code) = dead.split(' ')
    reports.test("sample.$name", test).ended('error', "exited with code $code while running $name")
}
['AfterAll', 'Between', 'Steady'].each { reports.test("sample.${it}Test", 'passes').ended('passed', '') }
sample.run(2).failed().says('gw0 exited with code 17 while it ran no test.')
sample.run(3).failed().says('Run 3: ExitTest.exits » gw').counts(1, 0, 1, 0)
true
