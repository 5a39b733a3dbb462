package org.maillage.app.plan.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.maillage.app.plan.document.Document;

/** A document as ODT (OpenDocument 1.3, ISO/IEC 26300): a zip of four small XML files. */
final class OdtWriter {

  private static final String MEDIA_TYPE = DocumentFormat.ODT.mediaType();
  private static final String VERSION = "1.3";
  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String MANIFEST = OASIS + "manifest:1.0";
  private static final String OFFICE = OASIS + "office:1.0";
  private static final String META = OASIS + "meta:1.0";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private OdtWriter() {}

  /** What writes the text of an entry. */
  private interface Entry {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  static byte[] write(Document document) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        stored(zip, document, MEDIA_TYPE);
        entry(zip, document, "META-INF/manifest.xml", OdtWriter::manifest);
        entry(zip, document, "meta.xml", xml -> meta(xml, document));
        open(zip, document, "styles.xml");
        zip.write(styles(document).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        entry(zip, document, "content.xml", xml -> new OdtContent(xml, document).write());
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a document that cannot be written", e);
    }
  }

  private static ZipEntry named(Document document, String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(document.on().atStartOfDay());
    return entry;
  }

  /** The kind of the file stands first and not compressed, so that it is seen from outside. */
  private static void stored(ZipOutputStream zip, Document document, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = named(document, "mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void open(ZipOutputStream zip, Document document, String name) throws IOException {
    zip.putNextEntry(named(document, name));
  }

  private static void entry(ZipOutputStream zip, Document document, String name, Entry content)
      throws IOException, XMLStreamException {
    open(zip, document, name);
    // The writer must not close the zip.
    OutputStream kept =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            zip.write(b);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            zip.write(bytes, from, length);
          }
        };
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(kept, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    content.write(xml);
    xml.writeEndDocument();
    xml.close();
    zip.closeEntry();
  }

  private static void manifest(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("manifest:manifest");
    xml.writeAttribute("xmlns:manifest", MANIFEST);
    xml.writeAttribute("manifest:version", VERSION);
    file(xml, "/", MEDIA_TYPE);
    file(xml, "content.xml", "text/xml");
    file(xml, "styles.xml", "text/xml");
    file(xml, "meta.xml", "text/xml");
    xml.writeEndElement();
  }

  private static void file(XMLStreamWriter xml, String path, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("manifest:file-entry");
    xml.writeAttribute("manifest:full-path", path);
    xml.writeAttribute("manifest:media-type", type);
    if (path.equals("/")) {
      xml.writeAttribute("manifest:version", VERSION);
    }
  }

  private static void meta(XMLStreamWriter xml, Document document) throws XMLStreamException {
    xml.writeStartElement("office:document-meta");
    xml.writeAttribute("xmlns:office", OFFICE);
    xml.writeAttribute("xmlns:meta", META);
    xml.writeAttribute("xmlns:dc", DC);
    xml.writeAttribute("office:version", VERSION);
    xml.writeStartElement("office:meta");
    text(xml, "meta:generator", "Maillage");
    text(xml, "meta:creation-date", document.on() + "T00:00:00");
    text(xml, "dc:date", document.on() + "T00:00:00");
    text(xml, "dc:title", document.title());
    text(xml, "dc:subject", document.running());
    text(xml, "dc:language", document.language() + "-" + country(document));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String country(Document document) {
    return document.language().equals("en") ? "GB" : "FR";
  }

  private static String styles(Document document) {
    return Resources.text("odt-styles.xml")
        .replace("@LANGUAGE@", document.language())
        .replace("@COUNTRY@", country(document))
        .replace("@EDITION@", escaped(document.edition()))
        .replace("@RUNNING@", escaped(document.running()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
