import dev.xdist.it.Sample

def sample = Sample.in(basedir).lacks('target/test-classes')
sample.run(1).failed().says('Module "surefire-too-old-stops-before-compile" uses maven-surefire-plugin 2.12.4, ' +
    'which cannot load xdist; 3.0.0 or newer can. Set its <version>, or run without -Dxdist.n.')
true
