import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def each = sample.run(1).says('worker 1 of 2: popen').says('worker 2 of 2: popen')
each.says('the run begins, in the controller').says('state: 2 of 2 workers ended, 0 active, after 0 h')
each.says('gw0=[FAILED, PASSED]').says('gw1=[FAILED, PASSED]')
['gw0', 'gw1'].each { each.says("monitor: $it ran 2 tests, 1 failed").says("$it ended as it should") }
def places = sample.reports('each').all().findAll { it.name() == 'place' }*.output().join()
['gw0 begins', 'gw1 begins', 'number 1 of gw0 in eu-1', 'number 2 of gw1 in eu-2'].each { assert places.contains(it) }
sample.run(2).says('gw0 crashed: exited with code 3 {state=about to die}').says('gw1 ended as it should {place=eu-2}')
['gw0=[CRASHED', 'monitor: gw0 ran 1 tests, 1 failed', 'state: 2 of 1 workers ended'].each { sample.run(2).says(it) }
def broken = sample.run(3).passed()
['autoWorkers', 'specs', 'configureWorker', 'workerReady', 'testFinished', 'runFinished'].each {
    broken.says("sample.Broken.$it threw")
}
sample.run(4).failed().says('xdist.plugins: there is no class "sample.Missing" on the test class path')
true
