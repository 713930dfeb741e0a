import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def live = sample.run(1).failed()
['A', 'B'].each { live.saysLike(/\[INFO] \[gw\d] out of $it$/).saysLike(/\[INFO] \[gw\d] err of $it$/) }
live.saysLike(/\[gw\d] half of A, other half of A$/)
def failed = sample.run(2).failed().neverSays('out of B')
failed.saysLike(/\[gw\d] ATest.prints failed and had printed:\n\[INFO] \[gw\d] out of A\n\[INFO] \[gw\d] err of A\n/)
def refused = sample.run(3).failed().neverSays('T E S T S')
refused.says('xdist.live: there is no worker "gw2"; the run begins with gw0 to gw1, and allowed are none, all,'
        + ' failed, or names of workers such as gw0,gw1 (set by -Dxdist.live). Nothing was run.')
sample.run(4).saysLike(/xdist.live: there is no worker "gw90" in this run, which begins with gw0/)
true
