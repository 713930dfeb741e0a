import dev.xdist.it.Sample

def sample = Sample.in(basedir)
(1..4).each { sample.run(it).passed() }

// everything as Surefire's own reruns: counts, flakes, names, and what each try brought
sample.run(2).sameSummaryAs(sample.run(1))
sample.reports('xdist').sameResultsAs(sample.reports('stock'))
def tries = { folder ->
    def found = []
    new File(basedir, "target/$folder").eachFileMatch(~/TEST-.*\.xml/) { file ->
        new groovy.xml.XmlSlurper().parse(file).testcase.each { test ->
            def kinds = test.children().collect { it.name() }.findAll { it =~ /failure|error|flaky|rerun/ }
            found << "${test.@classname}#${test.@name} $kinds".toString()
        }
    }
    found.sort()
}
assert tries('xdist') == tries('stock')
sample.run(2).saysLike('xdist: rerun 1 of 2: \\d+ tests had failed, \\d+ passed now, \\d+ failed again\\.')
        .saysLike('xdist: FlakyTest\\.once failed on gw[01] and passed on gw[2-9]\\.')

// a crash is a failed try, too
sample.run(3).counts(2, 0, 0, 0).says('Flakes: 1').says('xdist: CrashOnce.halts failed on gw0 and passed on gw')

// a worker of the same kind as the one that it failed on
sample.run(4).counts(2, 0, 0, 0).says('Flakes: 1')
true
