import dev.xdist.it.Sample
import dev.xdist.provider.Modes
import dev.xdist.provider.option.XdistOptions
import dev.xdist.provider.trace.TraceReplay

def sample = Sample.in(basedir)
(2..3).each { sample.run(it).passed().sameSummaryAs(sample.run(1)) }
sample.reports('split').sameResultsAs(sample.reports('stock')).ranOn('gw0', 'gw1')
sample.reports('whole').sameResultsAs(sample.reports('stock')).ranOn('gw0')
// stock once, whole once, split on either worker
assert sample.lines('torn-down').size() >= 4
// a new session that hears the same decides the same
def trace = new File(basedir, 'target/xdist/trace.log').toPath()
assert !TraceReplay.firstDifference(trace) { Modes.scheduler(XdistOptions.fromProviderProperties(it)) }.present
true
