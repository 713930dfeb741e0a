import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def crash = sample.run(1).passed().counts(2, 0, 0, 1)
crash.says('gw0 exited with code 3 while running CrashTest.dies. It is run again, as sample.Forgiving wants.')
crash.says('gw1 exited with code 3 while running CrashTest.dies. It counts as skipped, as sample.Forgiving wants.')
sample.reports('forgiven').test('sample.CrashTest', 'dies').ended('skipped', 'skipped, as sample.Forgiving wants')
sample.run(2).passed().counts(3, 0, 0, 0).saysLike('(?s)sample.CTest.*sample.BTest.*sample.ATest')
sample.run(3).passed().counts(3, 0, 0, 0).says('The scheduler of sample.Idle left 3 units waiting while no worker')
sample.run(4).failed().says('xdist.dist: no plugin has a scheduler')
sample.run(5).passed().counts(5, 0, 0, 2).saysLike('(?s)sample.CTest.*sample.(A|Slow)Test')
sample.reports('arranged').test('sample.SlowTest', 'slow').ended('skipped', 'slow tests run at night')
sample.reports('arranged').test('sample.BTest', 'test').ended('skipped', 'not today')
sample.run(6).passed().counts(5, 0, 0, 2)
true
