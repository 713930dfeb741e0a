import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().says('gw0 had not ended 3 s after its last test (xdist.exitTimeout), and was killed.')
assert sample.lines('target/xdist/gw0-threads.txt').any { it.contains('sample.CloseTest$Hangs.close') }
// a thread that is left behind keeps nothing waiting
sample.run(2).passed().neverSays('had not ended')
true
