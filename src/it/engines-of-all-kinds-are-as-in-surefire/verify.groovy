import dev.xdist.it.Reports
import dev.xdist.it.Sample

def second = Sample.in(basedir).run(2)
def reports = { module, kind -> Reports.in(new File(basedir, "$module/target/$kind").toPath()) }
['archunit': 9, 'cucumber': 9, 'jqwik': 10, 'suites': 9].each { module, tests ->
    second.saysLike("$tests tests in \\d classes on 2 workers")
    reports(module, 'xdist').count(tests).sameResultsAs(reports(module, 'stock'))
}
true
