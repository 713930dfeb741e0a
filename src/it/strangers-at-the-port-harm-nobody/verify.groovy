import dev.xdist.it.Sample

def run = Sample.in(basedir).run(1).passed().counts(26, 0, 0, 0)
def stranger = 'xdist: a connection from /127\\.0\\.0\\.1:\\d+ '
run.saysLike(stranger + 'said hello with a wrong token; it was closed\\.')
run.saysLike(stranger + 'sent a frame of 2,147,483,647 bytes; at most 4,096 are allowed')
run.saysLike(stranger + 'sent a frame of 3 bytes that is no message; it was closed\\.')
run.saysLike(stranger + 'sent a frame of 1,195,725,856 bytes; at most 4,096 are allowed')
run.neverSays('takes its place').neverSays('gw2')
true
