import dev.xdist.it.Sample

def sample = Sample.in(basedir).has('target/xdist/trace.log')
def processors = Runtime.runtime.availableProcessors()
(1..3).each { sample.run(it).passed().counts(3, 0, 0, 0) }
sample.run(1).saysLike("xdist: \\d+ workers? \\(auto: (\\d+ physical cores?, )?$processors processors?, " +
    '(free memory for \\d+, )?3 test classes\\)\\.')
sample.run(2).saysLike("xdist: 1 worker \\(logical: $processors processors?.*, xdist.maxProcesses=1\\)\\.")
    .saysLike('xdist: 3 tests in 3 classes on 1 worker in ').neverSays('PASSED')
sample.run(3).saysLike('xdist: 3 tests in 3 classes on 2 workers in ')
    .saysLike('\\[gw[01]\\] \\[ *\\d+%\\] PASSED ATest\\.runs \\(\\d+ ms\\)')
assert sample.lines('run-uids').takeRight(3).every { it == 'night-7' }
assert sample.lines('run-uids').toUnique().size() == 3
assert sample.lines('target/xdist/trace.log')[2].endsWith(' > Opened')
true
