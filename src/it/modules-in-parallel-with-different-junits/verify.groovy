import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed()
['old', 'middle', 'new'].each { sample.module(it).distributed().count(2) }
true
