package ibid.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.CaptureVerdict;
import ibid.news.Kind;
import ibid.news.Matter;
import ibid.news.News;
import ibid.review.Action;
import ibid.review.Verdict;
import ibid.status.ClaimStatus;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class AtomTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final UUID DOCUMENT = new UUID(0, 1);
    private static final UUID CLAIM = new UUID(0, 2);
    private static final Instant AT = Instant.parse("2030-05-04T03:02:01.5Z");

    private static final Feed EVERYTHING = feed(
            news(
                    Kind.CLAIM_STATUS,
                    new Matter.StatusChanged(
                            DOCUMENT,
                            CLAIM,
                            "Rents <fell> & \"rose\"\u0000\f 日本語 𝔗 " + "long ".repeat(40),
                            ClaimStatus.CANDIDATES,
                            ClaimStatus.DISCREPANCY,
                            Verdict.CONTRADICTED)),
            news(
                    Kind.CLAIM_REVIEWED,
                    new Matter.Reviewed(
                            DOCUMENT,
                            CLAIM,
                            "Rents fell.",
                            new UUID(0, 3),
                            Action.PROPOSE,
                            "Zoë",
                            Verdict.CANNOT_CONFIRM,
                            "Gone.")),
            news(
                    Kind.CAPTURE_FAILED,
                    new Matter.Captured(
                            DOCUMENT,
                            new UUID(0, 4),
                            new UUID(0, 5),
                            null,
                            "http://nobody.example/a?b&c",
                            CaptureVerdict.UNKNOWN_HOST,
                            "no address")),
            news(Kind.DOCUMENT_EDITION, new Matter.Revised(DOCUMENT, 2, "edith")),
            news(
                    Kind.DOCUMENT_DONE,
                    new Matter.Progressed(DOCUMENT, "Rents", Map.of(ClaimStatus.WAITING_FOR_SOURCE, 3))));

    private static News news(Kind kind, Matter matter) {
        return new News(UUID.randomUUID(), DOCUMENT, null, kind, AT, matter);
    }

    private static Feed feed(News... news) {
        return new Feed(
                "urn:uuid:" + DOCUMENT,
                "Rents & <rates>",
                URI.create("http://desk.example/documents/1/feed?limit=5"),
                URI.create("http://desk.example/desk/documents/1"),
                URI.create("http://desk.example/"),
                Instant.EPOCH,
                List.of(news));
    }

    private static Element read(Feed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Atom.write(feed)))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element
                    && ATOM.equals(node.getNamespaceURI())
                    && node.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String only(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), name);
        return found.getFirst().getTextContent();
    }

    /// RFC 4287, 4.1.1 and 4.1.2: what there must be, once, and no two links of a kind.
    @Test
    void itHasWhatTheStandardRequires() throws Exception {
        Element feed = read(EVERYTHING);
        assertEquals(ATOM + " feed", feed.getNamespaceURI() + " " + feed.getLocalName());
        assertEquals("urn:uuid:" + DOCUMENT, URI.create(only(feed, "id")).toString());
        assertEquals("Rents & <rates>", only(feed, "title"));
        assertEquals(AT, Instant.parse(only(feed, "updated")));
        assertEquals("Ibid", only(children(feed, "author").getFirst(), "name"));
        assertEquals(
                List.of("self", "alternate"),
                children(feed, "link").stream()
                        .map(link -> link.getAttribute("rel"))
                        .toList());
        List<Element> entries = children(feed, "entry");
        assertEquals(5, entries.size());
        HashSet<String> ids = new HashSet<>();
        for (Element entry : entries) {
            assertTrue(URI.create(only(entry, "id")).isAbsolute());
            ids.add(only(entry, "id"));
            assertTrue(!only(entry, "title").isBlank());
            assertEquals(AT, Instant.parse(only(entry, "updated")));
            assertEquals(1, children(entry, "content").size());
            Element link = children(entry, "link").getFirst();
            assertEquals("alternate", link.getAttribute("rel"));
            assertTrue(link.getAttribute("href").startsWith("http://desk.example/desk/"), link.getAttribute("href"));
        }
        assertEquals(5, ids.size());
    }

    @Test
    void titlesSayWhatHappenedInWords() throws Exception {
        List<String> titles = children(read(EVERYTHING), "entry").stream()
                .map(entry -> only(entry, "title"))
                .toList();
        assertEquals(
                List.of(
                        "Zoë: Propose (Cannot confirm), “Rents fell.”",
                        "No copy: http://nobody.example/a?b&c",
                        "Edition 2",
                        "All is checked"),
                titles.subList(1, 5));
        assertTrue(
                titles.getFirst().startsWith("Discrepancy: “Rents <fell> & \"rose\" 日本語 𝔗 long")
                        && titles.getFirst().endsWith("…”"),
                titles.getFirst());
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        String content = only(children(read(EVERYTHING), "entry").getFirst(), "content");
        assertTrue(content.startsWith("Rents <fell> & \"rose\" 日本語 𝔗"), content);
        assertTrue(content.endsWith("Before: Candidates.\nVerdict: Contradicted."), content);
    }

    @Test
    void aFeedWithoutNewsIsAsOldAsItsDocument() throws Exception {
        assertEquals(Instant.EPOCH, Instant.parse(only(read(feed()), "updated")));
    }
}
