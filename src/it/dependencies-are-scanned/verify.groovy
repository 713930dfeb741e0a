import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed()
sample.module('user').distributed().only(
    ['sample.OwnTest#tellsWhereItRuns:passed', 'sample.ScannedTest#tellsWhereItRuns:passed'])
true
