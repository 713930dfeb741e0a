import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().neverSays('maven-compiler-plugin').says('Module "testng-alone-needs-surefire-3.6" has TestNG ' +
    '7.11.0 tests and no JUnit Platform engine for them, so xdist cannot run them.').says('use Surefire 3.6.0 or newer')
sample.run(3).passed().counts(1, 0, 0, 0)
sample.reports().distributed().sameResultsAs(sample.reports('stock'))
true
