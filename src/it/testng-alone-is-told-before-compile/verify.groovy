import dev.xdist.it.Sample

def sample = Sample.in(basedir).lacks('target/test-classes')
sample.run(1).failed().saysLike('Module "testng-alone-is-told-before-compile" .*TestNG')
true
