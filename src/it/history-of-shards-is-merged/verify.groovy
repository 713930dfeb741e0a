import dev.xdist.it.Sample

def sample = Sample.in(basedir).has('all.tsv')
sample.run(1).failed().saysLike('notes\\.txt is no history: it does not begin with .* Nothing was written')
sample.run(2).passed().says('is not there yet: the first run writes it.')
sample.run(3).passed().says('holds 2 classes and 1 method, from 4 runs.').saysLike(' 9\\.0 s +sample\\.OneTest')
// what the goal wrote is what the next run reads
sample.run(4).passed().saysLike(' 9\\.0 s +sample\\.OneTest')
true
