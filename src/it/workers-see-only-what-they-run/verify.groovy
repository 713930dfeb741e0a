import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed().counts(6, 0, 0, 0)
def both = ['gw0', 'gw1'].collect { sample.lines("target/seen-$it") }
both.each { seen ->
    def tests = seen.findAll { it.startsWith('ran ') }.collect { it - 'ran ' }
    assert tests
    assert seen.findAll { it.startsWith('initialised') }.collect { it - 'initialised ' } == tests
    assert seen.findAll { it.startsWith('listener') }.collect { it - 'listener ' - '()' } == tests
    assert seen.findAll { it.startsWith('watcher') }.collect { it - 'watcher ' - '()' } == tests
    ['session opened', 'server opened', 'server closed', 'session closed'].each { once -> assert seen.count(once) == 1 }
    assert seen.first() == 'session opened' && seen.last() == 'session closed' && !seen.any { it.startsWith('skip') }
}
assert both.sum().count { it.startsWith('ran ') } == 6
true
