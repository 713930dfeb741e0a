import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed()
sample.reports().distributed().only(
    ['sample.FirstTest#tellsWhereItRuns:passed', 'sample.SecondCheck#tellsWhereItRuns:passed'])
sample.reports('failsafe-reports').distributed().only(['sample.ThirdIT#tellsWhereItRuns:passed'])
true
