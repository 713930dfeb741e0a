import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().counts(4, 0, 0, 0)
sample.run(2).failed().counts(4, 0, 2, 0)
        .saysLike('no worker has jdk>=99 .@XdistRequires.: jdk is \\d+')
        .says('it requires "jkd>=8" (@XdistRequires): there is no "jkd"; did you mean "jdk"?')
sample.run(3).passed().counts(1, 0, 0, 0)
true
