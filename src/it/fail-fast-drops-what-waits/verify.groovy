import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().neverSays('not run').neverSays('gave back').neverSays('while it ran no test')
// one failure stops the run; how many more were under way is a matter of moments, all twenty were not
def ran = sample.reports().all().size()
assert ran >= 1 && ran < 20
true
