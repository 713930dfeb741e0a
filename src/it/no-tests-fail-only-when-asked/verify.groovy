import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed()
sample.run(2).failed().says('No tests were executed!')
sample.run(3).failed().says('No tests matching pattern "NoSuchTest" were executed!')
sample.run(4).passed()
true
