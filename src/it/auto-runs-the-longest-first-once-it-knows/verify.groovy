import dev.xdist.it.Sample

def sample = Sample.in(basedir).has('durations')
(1..5).each { sample.run(it).passed().counts(4, 0, 0, 0) }
assert sample.lines('order-1').size() == 4
// the one with 3 s; what the others took depends on who paid for the JVM's warming up
assert sample.lines('order-2').first() == 'D'
sample.run(3).saysLike('WARNING.* xdist: .*broken\\.durations')
sample.run(5).saysLike('WARNING.* xdist: .*notes\\.txt')
assert sample.lines('notes.txt') == ['Not a file of xdist: it must stay as it is.']
true
