import dev.xdist.it.Sample

def run = Sample.in(basedir).run(1).passed()
// the page is made from the table of options, so the help has no other source to be checked against
def page = new File(basedir, '../../../../../site/reference/options.md')
def options = page.readLines().findAll { it.startsWith('## xdist.') }.collect { it.substring(3) }
assert options.size() >= 8
options.each { run.says(it) }
true
