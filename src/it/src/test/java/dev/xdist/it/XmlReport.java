package dev.xdist.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One TEST-*.xml. */
final class XmlReport {
    /** They hold the command line, process ids and paths of each run. */
    private static final Pattern PROPERTIES = Pattern.compile("(?s)<properties>.*?</properties>");

    private XmlReport() {}

    static List<TestCase> cases(Path file) {
        List<TestCase> cases = new ArrayList<>();
        NodeList elements = parse(file).getElementsByTagName("testcase");
        for (int i = 0; i < elements.getLength(); i++) {
            cases.add(testCase((Element) elements.item(i)));
        }
        return cases;
    }

    /** Returns file name to text, without what differs from run to run. */
    static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        File[] files = folder.toFile().listFiles(File::isFile);
        for (File file : files == null ? new File[0] : files) {
            String text = Sample.read(file.toPath());
            texts.put(file.getName(), Volatile.strip(PROPERTIES.matcher(text).replaceAll("")));
        }
        return texts;
    }

    private static Element parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static TestCase testCase(Element element) {
        String outcome = "passed";
        int moreTries = 0;
        StringBuilder output = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "system-out", "system-err" -> output.append(child.getTextContent());
                case "error", "skipped", "failure" -> {
                    outcome = child.getNodeName().replace("failure", "failed");
                    text.append(((Element) child).getAttribute("message")).append('\n');
                    text.append(child.getTextContent());
                }
                case "flakyFailure", "flakyError" -> {
                    outcome = "flaky";
                    moreTries++;
                }
                case "rerunFailure", "rerunError" -> moreTries++;
                default -> {}
            }
        }
        String whole = moreTries == 0 ? outcome : outcome + " " + moreTries;
        return new TestCase(
                element.getAttribute("classname"), element.getAttribute("name"), whole, output.toString(), "" + text);
    }
}
