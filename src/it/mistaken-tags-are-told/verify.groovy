import dev.xdist.it.Sample

def sample = Sample.in(basedir)
[1, 2].each { number ->
    def run = sample.run(number).passed().counts(3, 0, 0, 0)
    run.says('Tag "xdist.timeout:soon" on sample.ATest.hurried has the value "soon"; allowed is a number, of seconds')
    run.saysLike('WARNING. xdist: Tag "xdist.grop:db" on sample.[AB]Test is not known; did you mean "xdist.group"')
    run.neverSays('"xdist.group:db"')
    assert run.toString().count('is not known') == 1
}
true
