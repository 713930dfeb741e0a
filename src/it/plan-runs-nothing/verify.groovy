import dev.xdist.it.Sample

def sample = Sample.in(basedir).lacks('ran')
(1..3).each { sample.run(it).passed() }
sample.run(1).says('xdist: plan of 2 classes with xdist.dist=auto; no test is run.').says('run the tests once')
sample.run(2).saysLike('xdist: +6\\.0 s +sample\\.SlowTest').says('lower bound: 6.0 s')
sample.run(2).saysLike('xdist: +1 +8\\.5 s +8\\.5 s').saysLike('xdist: +2 +6\\.5 s +6\\.5 s.*this run')
sample.run(3).says('xdist: plan of 1 class with xdist.dist=load')
sample.run(4).failed().says('xdist.plan: there is nothing to plan, for xdist.n is 0')
true
