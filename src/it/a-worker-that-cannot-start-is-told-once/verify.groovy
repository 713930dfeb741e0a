import dev.xdist.it.Sample

def run = Sample.in(basedir).run(1).failed()
run.saysLike('No worker could start\\..*Unrecognized VM option .*NoSuchOption')
run.neverSays('Tests run: 1, Failures: 0, Errors: 0')
true
