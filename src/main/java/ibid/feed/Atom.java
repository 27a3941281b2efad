package ibid.feed;

import ibid.news.News;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a feed as Atom (RFC 4287).
public final class Atom {
    /// The media type of feeds.
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private Atom(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Atom(xml).feed(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text("id", feed.id());
        text("title", feed.title());
        text("updated", feed.updated().toString());
        // What a machine noticed has no other author.
        author("Ibid");
        link("self", MEDIA_TYPE, feed.self());
        link("alternate", "text/html", feed.page());
        for (News news : feed.news()) {
            entry(news, feed.base());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(News news, URI base) throws XMLStreamException {
        Headline headline = Headline.of(news);
        xml.writeStartElement("entry");
        text("id", "urn:uuid:" + news.id());
        text("title", headline.title());
        text("updated", news.at().toString());
        if (headline.by().isPresent()) {
            author(headline.by().get());
        }
        link("alternate", "text/html", base.resolve("/" + headline.path()));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", news.kind().written());
        text("content", headline.text());
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text("name", name);
        xml.writeEndElement();
    }

    private void link(String rel, String type, URI to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to.toString());
    }

    private void text(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(words));
        xml.writeEndElement();
    }

    /// Without what XML 1.0 cannot hold at all.
    private static String writable(String words) {
        return words.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c > 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
