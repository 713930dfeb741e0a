import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().counts(4, 0, 0, 2)
sample.reports('each').test('sample.SlowTest [gw1]', 'slow').ended('skipped', 'slow tests run at night')
sample.run(2).passed().says('rerun 1 of 1: 1 test had failed, 1 passed now, 0 failed again.')
sample.run(3).passed().says('0 failed again.')
sample.has('target/once').has('target/each-0').has('target/each-1').lacks('target/slow-ran')
true
