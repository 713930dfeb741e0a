import dev.xdist.it.Sample

def sample = Sample.in(basedir)
def test = { folder, className, name -> sample.reports(folder).test("sample.$className", name) }
test('streams', 'StreamsTest', 'a_closes').printed('before close').printed('after close')
test('streams', 'StreamsTest', 'c_isNext').didNotPrint('into the new stream').printed('still here')
sample.run(1).passed().saysLike(/gw0: System.out was replaced while sample.StreamsTest ran, and has not been put back/)
(1..4).each { test('together', 'ParallelTest', "t$it").ownLines("t$it ", 100) }
def run = sample.run(3).passed().says('[gw0] listener opened').says('[gw1] listener opened')
run.saysLike(/\[gw\d] listener closed$/).neverSays('was replaced')
def mark = 'thread "left", which sample.LateTest.a_leaves() started, prints from here on]\nlate\n'
test('plain', 'LateTest', 'b_hears').printed(mark)
test('plain', 'NativeTest', 'prints').didNotPrint('native').didNotPrint('child')
test('plain', 'OddTest', 'prints').printed('odd \\uFFFE\\uFFFF and half of a pair ')
def logs = ['gw0', 'gw1'].collectMany { sample.lines("target/xdist/${it}.log") }
assert logs.count('native line') == 20000 && logs.count('line of the child') == 1
