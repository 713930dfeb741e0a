import dev.xdist.it.Sample
import javax.xml.parsers.SAXParserFactory
import org.xml.sax.helpers.DefaultHandler

def sample = Sample.in(basedir)
[one: 'OneStreamTest', turns: 'InTurnTest'].eachWithIndex { reports, name, i ->
    sample.run(i + 1).passed().counts(1, 0, 0, 0)
    def folder = new File(basedir, "target/$reports")
    assert new File(folder, "sample.$name-output.txt").length() == 40_000_000
    def xml = new File(folder, "TEST-sample.${name}.xml")
    assert xml.length() > 40_000_000
    SAXParserFactory.newInstance().newSAXParser().parse(xml, new DefaultHandler())
}
sample.lacks('target/xdist/spool')
true
