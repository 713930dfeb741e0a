import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().neverSays('WARNING] xdist')
def reports = sample.reports()
[BeforeClassTest: 'initializationError 13', AfterClassTest: 'executionError 14',
        BetweenTest: 'executionError 15'].each { name, dead ->
    def (test, code) = dead.split(' ')
    reports.test("sample.$name", test).ended('error', "exited with code $code while running $name")
}
['AfterClass', 'Between', 'Steady'].each { reports.test("sample.${it}Test", 'passes').ended('passed', '') }
sample.run(2).passed().says('[INFO] xdist: The engine junit-vintage runs each class in a launcher request')
true
