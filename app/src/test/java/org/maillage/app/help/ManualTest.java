package org.maillage.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.app.help.Manual.Page;
import org.maillage.app.help.Manual.Part;

/** The pages of {@code docs} as the application shows them: all of them, and every link in them. */
class ManualTest {

  private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern INNER =
      Pattern.compile("/aide/(guide|methodes)/([A-Za-z0-9-]+)(#.*)?");

  private final Manual manual = new Manual();

  private static List<String> names(Part part) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "docs", part.folder()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .map(name -> name.substring(0, name.length() - 3))
          .toList();
    }
  }

  @Test
  void everyPageIsThereAndEveryLinkLeadsSomewhere() throws IOException {
    for (Part part : Part.values()) {
      for (String name : names(part)) {
        Page page = manual.find(part, name).orElseThrow();
        assertThat(page.title()).as(name).isNotEqualTo(name);
        assertThat(page.html()).as(name).startsWith("<h1");
        Matcher links = HREF.matcher(page.html());
        while (links.find()) {
          check(name, links.group(1));
        }
      }
    }
  }

  private void check(String from, String to) {
    if (to.startsWith("http") || to.startsWith("#")) {
      return;
    }
    if (to.startsWith("/aide/guide/images/")) {
      assertThat(manual.findPicture(to.substring("/aide/guide/images/".length())))
          .as("%s in %s", to, from)
          .isPresent();
      return;
    }
    Matcher inner = INNER.matcher(to);
    assertThat(inner.matches()).as("%s in %s", to, from).isTrue();
    assertThat(manual.find(Part.of(inner.group(1)).orElseThrow(), inner.group(2)))
        .as("%s in %s", to, from)
        .isPresent();
  }

  @Test
  void aLinkByAFileNameReadsAsTheTitleOfThePage() {
    String methods = manual.find(Part.METHODS, "README").orElseThrow().html();

    assertThat(methods).contains("href=\"/aide/methodes/calibrage\"").doesNotContain(".md");
    assertThat(methods).contains("<table class=\"data\" tabindex=\"0\">");
  }

  @Test
  void whatIsNoPageIsNotRead() {
    assertThat(manual.find(Part.GUIDE, "nulle-part")).isEmpty();
    assertThat(manual.find(Part.GUIDE, "../adr/README")).isEmpty();
    assertThat(manual.find(Part.GUIDE, "")).isEmpty();
    assertThat(manual.findPicture("../guide/plan.md")).isEmpty();
    assertThat(manual.findPicture("nulle-part.png")).isEmpty();
    assertThat(Part.of("adr")).isEmpty();
  }

  @Test
  void noHtmlOfAPageRuns() throws IOException {
    for (Part part : Part.values()) {
      for (String name : names(part)) {
        assertThat(manual.find(part, name).orElseThrow().html())
            .as(name)
            .doesNotContain("<script", "<iframe", "style=", " onclick");
      }
    }
  }
}
