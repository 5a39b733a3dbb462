package org.maillage.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;

/**
 * The users' guide and the method pages of {@code docs}, as they were when the program was built: a
 * figure and its method are read in the same place, without the network.
 */
@Component
public class Manual {

  /** Where the program keeps them. */
  static final String FOLDER = "/manual/";

  private static final Pattern NAME = Pattern.compile("README|[a-z0-9-]{1,60}");
  private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]{1,60}\\.png");

  /** "suivi.md", "../methodes/suivi.md#limites": another page of the manual. */
  private static final Pattern PAGE =
      Pattern.compile("(?:\\.\\./(guide|methodes)/)?(README|[a-z0-9-]+)\\.md(#.*)?");

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer html =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .attributeProviderFactory(context -> Manual::attributes)
          .build();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  /** The two parts. Words: {@code help.part.<PART>}. */
  public enum Part {
    GUIDE("guide"),
    METHODS("methodes");

    private final String folder;

    Part(String folder) {
      this.folder = folder;
    }

    /** As it stands in addresses. */
    public String folder() {
      return folder;
    }

    /** The part of an address. */
    public static Optional<Part> of(String folder) {
      return List.of(values()).stream().filter(part -> part.folder.equals(folder)).findFirst();
    }
  }

  /**
   * A page.
   *
   * @param name as it stands in its address
   * @param title its first heading
   * @param html all of it, the heading too
   */
  public record Page(Part part, String name, String title, String html) {}

  /** A page by its name; empty when there is none. */
  public Optional<Page> find(Part part, String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    String path = part.folder() + "/" + name + ".md";
    Page known = pages.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Page> read =
        bytes(path).map(b -> page(part, name, new String(b, StandardCharsets.UTF_8)));
    read.ifPresent(page -> pages.put(path, page));
    return read;
  }

  /** A picture of the guide as PNG; empty when there is none. */
  public Optional<byte[]> findPicture(String name) {
    return PICTURE.matcher(name).matches() ? bytes("guide/images/" + name) : Optional.empty();
  }

  private static Optional<byte[]> bytes(String path) {
    try (InputStream in = Manual.class.getResourceAsStream(FOLDER + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private Page page(Part part, String name, String text) {
    Node document = parser.parse(text);
    String title = title(document).orElse(name);
    document.accept(new Addresses(part));
    document.accept(new Spaces());
    return new Page(part, name, title, html.render(document));
  }

  private static Optional<String> title(Node document) {
    Titles titles = new Titles();
    document.accept(titles);
    return titles.first.isEmpty() ? Optional.empty() : Optional.of(titles.first);
  }

  /** The title of a page, which says more than the name of its file; empty when there is none. */
  private Optional<String> title(String path) {
    return bytes(path).flatMap(b -> title(parser.parse(new String(b, StandardCharsets.UTF_8))));
  }

  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof TableBlock) {
      attributes.put("class", "data");
      // A table wider than a phone is scrolled, by keyboard too.
      attributes.put("tabindex", "0");
    }
  }

  /** Finds the first heading. */
  private static final class Titles extends AbstractVisitor {

    private String first = "";

    @Override
    public void visit(Heading heading) {
      if (first.isEmpty()) {
        first = TextContentRenderer.builder().build().render(heading).strip();
      }
    }
  }

  /** Makes links within the repository links within the manual; what is not in it stays as text. */
  private final class Addresses extends AbstractVisitor {

    private final Part part;

    private Addresses(Part part) {
      this.part = part;
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      String to = link.getDestination();
      if (to.startsWith("http://") || to.startsWith("https://") || to.startsWith("#")) {
        return;
      }
      var page = PAGE.matcher(to);
      if (page.matches()) {
        String folder = page.group(1) == null ? part.folder() : page.group(1);
        String path = folder + "/" + page.group(2) + ".md";
        if (Manual.class.getResource(FOLDER + path) != null) {
          String anchor = page.group(3) == null ? "" : page.group(3);
          link.setDestination("/aide/" + folder + "/" + page.group(2) + anchor);
          if (link.getFirstChild() instanceof Text text && text.getLiteral().endsWith(".md")) {
            title(path).ifPresent(text::setLiteral);
          }
          return;
        }
      }
      unwrap(link);
    }

    private void unwrap(Node link) {
      Node child = link.getFirstChild();
      while (child != null) {
        Node next = child.getNext();
        link.insertBefore(child);
        child = next;
      }
      link.unlink();
    }

    @Override
    public void visit(Image image) {
      String to = image.getDestination();
      if (to.startsWith("images/")) {
        image.setDestination("/aide/guide/" + to);
      }
    }
  }

  /** French signs keep to their words at the end of a line. */
  private static final class Spaces extends AbstractVisitor {

    @Override
    public void visit(Text text) {
      text.setLiteral(
          text.getLiteral().replace("« ", "«\u00a0").replaceAll(" ([»;:?!])", "\u00a0$1"));
    }
  }
}
