import dev.xdist.it.Sample

def sample = Sample.in(basedir)
sample.run(1).failed().counts(6, 1, 0, 0)
        .says('Running sample.OtherTest [south]')
        .neverSays('Flakes')
sample.reports().ranOn('gw0', 'south').only([
        'sample.OtherTest [gw0 PLACE=north]#passes:passed',
        'sample.OtherTest [south]#passes:passed',
        'sample.PlaceTest [gw0 PLACE=north]#failsInOnePlace:failed',
        'sample.PlaceTest [gw0 PLACE=north]#passesEverywhere:passed',
        'sample.PlaceTest [south]#failsInOnePlace:passed',
        'sample.PlaceTest [south]#passesEverywhere:passed'])
true
