import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(7, 0, 3, 0)
def reports = sample.reports().count(7)
def ended = { name, limit -> reports.test('sample.LimitTest', name).ended('error', "ran longer than $limit") }
ended('hangs', '1 s (@XdistTimeout) on gw')
ended('hangsByTag', '1500 ms (@XdistTimeout) on gw')
ended('eachHasAllOfTheTime(int)[3]', '1500 ms (@XdistTimeout) on gw')
assert reports.all().count { it.outcome() == 'passed' } == 4
sample.run(2).passed().counts(1, 0, 0, 0)
true
