import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed()
sample.run(2).passed().counts(16, 0, 0, 0)
sample.reports('auto').sameResultsAs(sample.reports('stock'))
// four contexts for sixteen classes; at the very end one may be built a second time, by a worker that has nothing else
def stock = sample.lines('target/contexts-stock')
def ours = sample.lines('target/contexts-auto')
println "contexts built: ${stock.size()} by stock's two forks, ${ours.size()} by two workers"
assert ours.toSet().size() == 4 && ours.size() <= 5
assert stock.size() > ours.size()
true
