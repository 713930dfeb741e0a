import dev.xdist.it.Sample

def run = Sample.in(basedir).run(1).failed()
run.saysLike('No worker is left: .*Unrecognized VM option .*NoSuchOption')
assert run.toString().count('No worker is left') <= 2
run.neverSays('Tests run: 1, Failures: 0, Errors: 0')
true
