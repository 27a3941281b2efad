package ibid.command;

import ibid.status.ClaimStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The outcome as JUnit's XML: a suite per manuscript, a case per claim. What is neither failing nor found is skipped,
/// with why: a build server must not count it as passed.
final class JunitXml {
    private JunitXml() {}

    static void write(List<Checked> checked, List<Checked.Unread> unread, Set<ClaimStatus> failing, PrintWriter out)
            throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Checked one : checked) {
                suite(xml, one, failing);
            }
            for (Checked.Unread one : unread) {
                start(xml, one.file().toString(), 1, 0, 1, 0);
                xml.writeStartElement("testcase");
                xml.writeAttribute("classname", one.file().toString());
                xml.writeAttribute("name", "can be read");
                element(xml, "error", one.detail());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.println();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void suite(XMLStreamWriter xml, Checked one, Set<ClaimStatus> failing) throws XMLStreamException {
        long fail = one.claims().stream()
                .filter(claim -> failing.contains(status(claim)))
                .count();
        long pass = one.claims().stream()
                .map(JunitXml::status)
                .filter(status -> !failing.contains(status) && Sarif.passed(status))
                .count();
        start(
                xml,
                one.file().toString(),
                one.claims().size(),
                fail,
                0,
                one.claims().size() - fail - pass);
        for (CheckedClaim claim : one.claims()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", one.file().toString());
            xml.writeAttribute("name", legal(ClaimTable.beginning(claim.text())));
            String why = claim.status() + (claim.why().isEmpty() ? "" : ": " + claim.why());
            if (failing.contains(status(claim))) {
                element(xml, "failure", why);
            } else if (!Sarif.passed(status(claim))) {
                element(xml, "skipped", why);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static ClaimStatus status(CheckedClaim claim) {
        return ClaimStatus.valueOf(claim.status());
    }

    private static void start(XMLStreamWriter xml, String name, long tests, long failures, long errors, long skipped)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", Long.toString(tests));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", Long.toString(errors));
        xml.writeAttribute("skipped", Long.toString(skipped));
    }

    private static void element(XMLStreamWriter xml, String name, String message) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("message", legal(message));
        xml.writeEndElement();
    }

    /// XML 1.0 has no way to write most control characters.
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
