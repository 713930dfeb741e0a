import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).passed()
['A', 'B'].each { name ->
    def other = name == 'A' ? 'B' : 'A'
    def first = sample.reports().test("sample.${name}Test", 'first')
    (0..19).each { first.printed("out of $name first $it\n") }
    first.printed("err of $name first err of $name first ").didNotPrint('second').didNotPrint("of $other")
    def second = sample.reports().test("sample.${name}Test", 'second')
    (0..19).each { second.printed("out of $name second $it äöü \u20ac\n") }
    second.didNotPrint('first').didNotPrint("of $other")
}
true
