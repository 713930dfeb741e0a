import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..2).each { sample.run(it).passed().counts(8, 0, 0, 0).neverSays('WARNING] xdist') }
['auto', 'loadgroup'].each { mode ->
    def lines = sample.lines('target/' + mode)*.split(' ')
    def worker = lines.find { it[1].startsWith('Group') }[0]
    def there = lines.findAll { it[0] == worker }*.getAt(1)
    def first = there.findIndexOf { it.startsWith('Group') }
    assert there.subList(first, first + 3).every { it.startsWith('Group') } : lines
}
true
