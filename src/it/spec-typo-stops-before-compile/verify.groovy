import dev.xdist.it.Sample

def sample = Sample.in(basedir).lacks('target/test-classes')
sample.run(1).failed().says('''\
xdist.tx, entry 2: there is no key "jva"; did you mean "java"?
     popen//jva=/opt/jdk25
            ^^^''')
true
