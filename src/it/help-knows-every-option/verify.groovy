import dev.xdist.it.Sample

def run = Sample.in(basedir).run(1).passed()
['n', 'tx', 'dist', 'maxProcesses', 'testRunUid', 'verbose', 'trace', 'history'].each { run.says("xdist.$it") }
true
