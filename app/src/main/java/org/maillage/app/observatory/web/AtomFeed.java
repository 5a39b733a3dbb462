package org.maillage.app.observatory.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed by RFC 4287. */
final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  /**
   * An entry.
   *
   * @param id never changes and is nobody else's
   * @param title one line
   * @param link whole address
   * @param content plain text
   */
  record Entry(String id, String title, String link, Instant published, String content) {}

  /**
   * A feed.
   *
   * @param id whole address of it
   * @param page whole address of the page that says the same
   * @param language of its words
   * @param updated when it last changed
   */
  record Feed(
      String id,
      String title,
      String page,
      String language,
      String author,
      Instant updated,
      List<Entry> entries) {}

  static String write(Feed feed) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", feed.language());
      text(xml, "id", feed.id());
      text(xml, "title", feed.title());
      text(xml, "updated", feed.updated().toString());
      xml.writeStartElement("author");
      text(xml, "name", feed.author());
      xml.writeEndElement();
      link(xml, "self", feed.id(), "application/atom+xml");
      link(xml, "alternate", feed.page(), "text/html");
      for (Entry entry : feed.entries()) {
        xml.writeStartElement("entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.published().toString());
        text(xml, "published", entry.published().toString());
        link(xml, "alternate", entry.link(), "text/html");
        text(xml, "content", entry.content());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("could not write a feed", e);
    }
    return out.toString();
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(written(text));
    xml.writeEndElement();
  }

  /** XML 1.0 knows no control characters, however they are escaped. */
  private static String written(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " ").replaceAll("[\\uFFFE\\uFFFF]", " ");
  }

  private static void link(XMLStreamWriter xml, String relation, String href, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }
}
