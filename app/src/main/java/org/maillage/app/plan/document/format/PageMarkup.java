package org.maillage.app.plan.document.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.maillage.app.plan.document.Block;
import org.maillage.app.plan.document.Document;
import org.w3c.dom.Element;

/**
 * A document as a tree of XHTML. It is built, never parsed: no text can become markup, and nothing
 * in it names anything outside.
 */
final class PageMarkup {

  /** Rows with more characters may be cut by the end of a page: they could fill more than one. */
  private static final int TALL_CHARS = 1500;

  private final Document document;
  private final org.w3c.dom.Document xhtml;
  private int headings;

  private PageMarkup(Document document) {
    this.document = document;
    try {
      this.xhtml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform has no DOM", e);
    }
  }

  static org.w3c.dom.Document of(Document document) {
    PageMarkup markup = new PageMarkup(document);
    Element html = markup.xhtml.createElement("html");
    html.setAttribute("lang", document.language());
    markup.xhtml.appendChild(html);
    markup.head(markup.child(html, "head"));
    markup.body(markup.child(html, "body"));
    return markup.xhtml;
  }

  private Element child(Element parent, String name) {
    Element child = xhtml.createElement(name);
    parent.appendChild(child);
    return child;
  }

  private Element child(Element parent, String name, String styleClass) {
    Element child = child(parent, name);
    child.setAttribute("class", styleClass);
    return child;
  }

  /** Text whose line feeds are ends of lines. The font has no narrow no-break space. */
  private void text(Element parent, String text) {
    String[] lines = text.replace('\u202f', '\u00a0').split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        child(parent, "br");
      }
      parent.appendChild(xhtml.createTextNode(lines[i]));
    }
  }

  private void head(Element head) {
    text(child(head, "title"), document.title());
    meta(head, "subject", document.running());
    meta(head, "description", document.title());
    meta(head, "author", "Maillage");
    child(head, "style").appendChild(xhtml.createTextNode(Resources.text("pages.css")));
    bookmarks(child(head, "bookmarks"));
  }

  private void meta(Element head, String name, String content) {
    Element meta = child(head, "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
  }

  /** The listed headings as a tree, for the margin of the reader's window. */
  private void bookmarks(Element root) {
    Deque<Element> open = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    List<Block.Heading> all = document.headings();
    for (int i = 0; i < all.size(); i++) {
      Block.Heading heading = all.get(i);
      if (heading.listed()) {
        while (!levels.isEmpty() && levels.element() >= heading.level()) {
          levels.pop();
          open.pop();
        }
        Element bookmark = child(open.isEmpty() ? root : open.element(), "bookmark");
        bookmark.setAttribute("name", heading.text());
        bookmark.setAttribute("href", "#" + anchor(i));
        open.push(bookmark);
        levels.push(heading.level());
      }
    }
  }

  private static String anchor(int heading) {
    return "h" + heading;
  }

  private void body(Element body) {
    text(child(body, "div", "running"), document.running());
    text(child(body, "div", "edition"), document.edition());
    boolean first = true;
    for (Document.Part part : document.parts()) {
      boolean cover = part.blocks().stream().anyMatch(PageMarkup::isTitle);
      String styles =
          "part" + (first ? " first" : "") + (part.wide() ? " wide" : "") + (cover ? " cover" : "");
      Element section = child(body, "div", styles);
      part.blocks().forEach(block -> block(section, block));
      first = false;
    }
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Paragraph paragraph && paragraph.style() == Block.Style.TITLE;
  }

  private void block(Element parent, Block block) {
    if (block instanceof Block.Heading heading) {
      Element element = child(parent, "h" + heading.level());
      element.setAttribute("id", anchor(headings++));
      text(element, heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      String style = paragraph.style().name().toLowerCase(Locale.ROOT);
      text(child(parent, "p", style), paragraph.text());
    } else if (block instanceof Block.Items items) {
      Element list = child(parent, items.numbered() ? "ol" : "ul");
      items.texts().forEach(text -> text(child(list, "li"), text));
    } else if (block instanceof Block.Table table) {
      table(parent, table);
    } else if (block instanceof Block.Contents) {
      contents(child(parent, "div", "contents"));
    } else if (block instanceof Block.PageBreak) {
      child(parent, "div", "break");
    }
  }

  private void contents(Element parent) {
    List<Block.Heading> all = document.headings();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).listed()) {
        Element link = child(child(parent, "p", "level-" + all.get(i).level()), "a");
        link.setAttribute("href", "#" + anchor(i));
        link.setAttribute("title", all.get(i).text());
        text(child(link, "span"), all.get(i).text());
      }
    }
  }

  private void table(Element parent, Block.Table table) {
    Element element = child(parent, "table", table.hasHeader() ? "data" : "facts");
    for (int i = 0; i < table.columns().size(); i++) {
      String width = String.format(Locale.ROOT, "width: %.2f%%", table.widthPct(i));
      child(element, "col").setAttribute("style", width);
    }
    if (table.hasHeader()) {
      Element row = child(child(element, "thead"), "tr");
      for (Block.Column column : table.columns()) {
        text(cell(row, "th", "col", column), column.title());
      }
    }
    Element body = child(element, "tbody");
    for (Block.Row row : table.rows()) {
      int chars = row.cells().stream().mapToInt(String::length).max().orElse(0);
      String styles = (row.strong() ? "strong" : "plain") + (chars > TALL_CHARS ? " tall" : "");
      Element line = child(body, "tr", styles);
      for (int i = 0; i < row.cells().size(); i++) {
        Block.Column column = table.columns().get(i);
        text(
            i == 0 ? cell(line, "th", "row", column) : cell(line, "td", "", column),
            row.cells().get(i));
      }
    }
  }

  private Element cell(Element row, String name, String scope, Block.Column column) {
    Element cell = child(row, name, column.number() ? "number" : "words");
    if (!scope.isEmpty()) {
      cell.setAttribute("scope", scope);
    }
    return cell;
  }
}
