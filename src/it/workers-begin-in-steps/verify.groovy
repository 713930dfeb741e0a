import dev.xdist.it.Sample

def sample = Sample.in(basedir)
// worker, begin of a test, begin of its JVM
def noted = sample.lines('begun')*.split(' ')
def apart = { lines, column ->
    def first = { worker -> lines.findAll { it[0] == worker }.collect { it[column] as long }.min() }
    first('gw1') - first('gw0')
}
sample.run(1).passed().counts(3, 0, 0, 0).says('xdist: workers begin their first tests one every 2 s (xdist.ramp).')
assert apart(noted[0..2], 1) > 1_500 && apart(noted[0..2], 2) < 1_000
sample.run(2).passed().counts(3, 0, 0, 0).says('xdist: workers are started one every 2 s (xdist.rampStart).')
assert apart(noted[3..5], 2) > 1_500
true
