package org.maillage.app.plan.document.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.maillage.app.plan.document.Block;
import org.maillage.app.plan.document.Document;

/** The text of an ODT: headings, paragraphs, lists and tables by the styles of the document. */
final class OdtContent {

  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final double UPRIGHT_CM = 17;
  private static final double WIDE_CM = 25.7;
  private static final int ALL_PCT = 100;

  /** Pages that a part begins with, and what begins a page within it. */
  private static final List<String> BEGINNINGS = List.of("Upright", "Wide", "Cover", "Break");

  private final XMLStreamWriter xml;
  private final Document document;
  private int headings;
  private int tables;

  /** What the next paragraph begins; empty for nothing. */
  private String begins = "";

  OdtContent(XMLStreamWriter xml, Document document) {
    this.xml = xml;
    this.document = document;
  }

  void write() throws XMLStreamException {
    start("office:document-content");
    for (String name : List.of("office", "style", "text", "table")) {
      attribute("xmlns:" + name, OASIS + name + ":1.0");
    }
    attribute("xmlns:fo", OASIS + "xsl-fo-compatible:1.0");
    attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    attribute("office:version", "1.3");
    start("office:automatic-styles");
    beginnings();
    tableStyles();
    end();
    start("office:body");
    start("office:text");
    for (Document.Part part : document.parts()) {
      boolean cover =
          part.blocks().stream()
              .anyMatch(b -> b instanceof Block.Paragraph p && p.style() == Block.Style.TITLE);
      begins = cover ? "Cover" : part.wide() ? "Wide" : "Upright";
      for (Block block : part.blocks()) {
        block(block);
      }
    }
    end();
    end();
    end();
  }

  private void start(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  /** Line feeds are ends of lines; spaces in a row would be one. */
  private void text(String text) throws XMLStreamException {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.writeEmptyElement("text:line-break");
      }
      xml.writeCharacters(lines[i]);
    }
  }

  /** A style of each kind for what begins a page. */
  private void beginnings() throws XMLStreamException {
    List<String> styles =
        List.of("Title", "Subtitle", "Text", "Note", "Gap", "Caption", "Contents_20_1");
    List<String> headingStyles =
        IntStream.rangeClosed(1, Block.Heading.DEEPEST).mapToObj(OdtContent::heading).toList();
    for (String begin : BEGINNINGS) {
      for (List<String> group : List.of(styles, headingStyles)) {
        for (String style : group) {
          beginning(style, begin);
        }
      }
    }
  }

  private void beginning(String style, String begin) throws XMLStreamException {
    start("style:style");
    attribute("style:name", style + "_" + begin);
    attribute("style:family", "paragraph");
    attribute("style:parent-style-name", style);
    boolean broken = begin.equals("Break");
    if (!broken) {
      attribute("style:master-page-name", begin);
    }
    xml.writeEmptyElement("style:paragraph-properties");
    attribute(broken ? "fo:break-before" : "style:page-number", broken ? "page" : "auto");
    end();
  }

  private void tableStyles() throws XMLStreamException {
    int number = 0;
    for (Document.Part part : document.parts()) {
      double widthCm = part.wide() ? WIDE_CM : UPRIGHT_CM;
      for (Block block : part.blocks()) {
        if (block instanceof Block.Table table) {
          number++;
          start("style:style");
          attribute("style:name", "Table" + number);
          attribute("style:family", "table");
          xml.writeEmptyElement("style:table-properties");
          attribute("style:width", cm(widthCm));
          attribute("table:align", "left");
          attribute("fo:margin-bottom", "0.4cm");
          end();
          for (int i = 0; i < table.columns().size(); i++) {
            start("style:style");
            attribute("style:name", "Table" + number + "." + i);
            attribute("style:family", "table-column");
            xml.writeEmptyElement("style:table-column-properties");
            attribute("style:column-width", cm(widthCm * table.widthPct(i) / ALL_PCT));
            end();
          }
        }
      }
    }
  }

  private static String cm(double length) {
    return String.format(Locale.ROOT, "%.3fcm", length);
  }

  private static String heading(int level) {
    return "Heading_20_" + level;
  }

  private void block(Block block) throws XMLStreamException {
    if (block instanceof Block.Heading heading) {
      start("text:h");
      attribute("text:style-name", begun(heading(heading.level())));
      attribute("text:outline-level", Integer.toString(heading.level()));
      xml.writeEmptyElement("text:bookmark");
      attribute("text:name", anchor(headings++));
      text(heading.text());
      end();
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(begun(style(paragraph.style())), paragraph.text());
    } else if (block instanceof Block.Items items) {
      settle();
      items(items);
    } else if (block instanceof Block.Table table) {
      settle();
      table(table);
    } else if (block instanceof Block.Contents) {
      settle();
      contents();
    } else if (block instanceof Block.PageBreak && begins.isEmpty()) {
      begins = "Break";
    }
  }

  /** The style, or that of its kind that begins a page. */
  private String begun(String style) {
    String begun = begins.isEmpty() ? style : style + "_" + begins;
    begins = "";
    return begun;
  }

  /** Only a paragraph can begin a page. */
  private void settle() throws XMLStreamException {
    if (!begins.isEmpty()) {
      paragraph(begun("Text"), "");
    }
  }

  private void paragraph(String style, String text) throws XMLStreamException {
    start("text:p");
    attribute("text:style-name", style);
    text(text);
    end();
  }

  private static String style(Block.Style style) {
    return switch (style) {
      case TITLE -> "Title";
      case SUBTITLE -> "Subtitle";
      case TEXT -> "Text";
      case NOTE -> "Note";
      case GAP -> "Gap";
      case CAPTION -> "Caption";
    };
  }

  private static String anchor(int heading) {
    return "h" + heading;
  }

  private void items(Block.Items items) throws XMLStreamException {
    start("text:list");
    attribute("text:style-name", items.numbered() ? "Numbers" : "Bullets");
    for (String text : items.texts()) {
      start("text:list-item");
      paragraph("Item", text);
      end();
    }
    end();
  }

  private void contents() throws XMLStreamException {
    List<Block.Heading> all = document.headings();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).listed()) {
        start("text:p");
        attribute("text:style-name", "Contents_20_" + all.get(i).level());
        start("text:a");
        attribute("xlink:type", "simple");
        attribute("xlink:href", "#" + anchor(i));
        text(all.get(i).text());
        end();
        end();
      }
    }
  }

  private void table(Block.Table table) throws XMLStreamException {
    tables++;
    String name = "Table" + tables;
    start("table:table");
    attribute("table:name", name);
    attribute("table:style-name", name);
    for (int i = 0; i < table.columns().size(); i++) {
      xml.writeEmptyElement("table:table-column");
      attribute("table:style-name", name + "." + i);
    }
    if (table.hasHeader()) {
      start("table:table-header-rows");
      start("table:table-row");
      for (Block.Column column : table.columns()) {
        cell("Head", "CellHead", column, column.title());
      }
      end();
      end();
    }
    for (Block.Row row : table.rows()) {
      start("table:table-row");
      for (int i = 0; i < row.cells().size(); i++) {
        boolean named = i == 0 && !table.hasHeader();
        cell(
            row.strong() ? "Strong" : named ? "Name" : "Plain",
            row.strong() || named ? "CellStrong" : "Cell",
            table.columns().get(i),
            row.cells().get(i));
      }
      end();
    }
    end();
  }

  private void cell(String style, String textStyle, Block.Column column, String text)
      throws XMLStreamException {
    start("table:table-cell");
    attribute("table:style-name", style);
    attribute("office:value-type", "string");
    paragraph(column.number() ? textStyle + "Number" : textStyle, text);
    end();
  }
}
