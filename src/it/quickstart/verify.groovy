import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().saysLike('^xdist: .*\\b2 workers')
assert sample.reports().all().size() > 100
true
