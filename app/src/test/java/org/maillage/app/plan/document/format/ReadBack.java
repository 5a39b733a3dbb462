package org.maillage.app.plan.document.format;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads documents with other means than those that wrote them: OpenPDF, and zip with DOM. */
public final class ReadBack {

  private ReadBack() {}

  /** All text, with a space where a paragraph, a cell or a line ends. */
  public static String text(DocumentFormat format, byte[] file) {
    return switch (format) {
      case PDF -> pdf(file);
      case DOCX -> text(xml(file, "word/document.xml").getDocumentElement());
      case ODT -> text(xml(file, "content.xml").getDocumentElement());
    };
  }

  private static String pdf(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a zip, in their order. */
  public static Map<String, byte[]> entries(byte[] file) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  static String entry(byte[] file, String name) {
    return new String(entries(file).get(name), StandardCharsets.UTF_8);
  }

  static Document xml(byte[] file, String name) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new ByteArrayInputStream(entries(file).get(name))));
    } catch (Exception e) {
      throw new IllegalStateException(name + " is no XML", e);
    }
  }

  /** Elements by their name with its prefix. */
  static List<Element> elements(Document xml, String name) {
    NodeList found = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    collect(node, text);
    return text.toString();
  }

  private static void collect(Node node, StringBuilder text) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      text.append(node.getNodeValue());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, text);
    }
    if (List.of("w:p", "w:br", "text:p", "text:h", "text:line-break")
        .contains(node.getNodeName())) {
      text.append(' ');
    }
  }
}
