package org.maillage.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The strict policy of scripts and styles holds only while no template needs an exception, and
 * names of places are harmless only while they are written as text.
 */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** The page that is taken away has no server to fetch scripts from, and no policy. */
  private static final String TAKEN_AWAY = "export/diagnostic.html";

  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "inline script",
          Pattern.compile(
              "<script(?![^>]*\\b(?:th:)?src=)(?![^>]*type=\"application/json\")[^>]*>"),
          "inline style",
          Pattern.compile("<style\\b"),
          "style attribute",
          Pattern.compile("(?i)[\\s,\"](?:th:)?style\\s*=(?!\\s*\"?\\$\\{style\\})"),
          "event handler",
          Pattern.compile("(?i)[\\s,\"](?:th:|hx-)?on[a-z:-]{3,}\\s*="),
          "script address",
          Pattern.compile("(?i)javascript:"));

  /**
   * Every place where a template writes markup instead of text, and why what stands there cannot be
   * anybody's markup.
   */
  private static final Map<String, String> UNESCAPED =
      Map.ofEntries(
          Map.entry("chapter/chart.html ${json}", "JSON with every < as \\u003c (Chart)"),
          Map.entry("chapter/map.html ${map.svg}", "drawn by app.map, texts through Xml.escape"),
          Map.entry("chapter/map.html ${map.valuesJson}", "JSON, < as \\u003c (ThematicMaps)"),
          Map.entry("help/manual.html ${page.html}", "docs of ours, all HTML escaped (Manual)"),
          Map.entry("export/diagnostic.html ${style}", "a style sheet of ours"),
          Map.entry("export/diagnostic.html ${svg}", "drawn by app.map, texts escaped"),
          Map.entry("export/diagnostic.html ${data}", "JSON, < as \\u003c (SubjectData)"),
          Map.entry("export/diagnostic.html ${script}", "a script of ours"),
          Map.entry(
              "scenario/workbench.html ${mayChange ? page.markersJson : '[]'}",
              "JSON, < as \\u003c"),
          Map.entry(
              "scenario/parts.html ${map.svg.replace('id=&quot;', 'id=&quot;' + prefix + '-')"
                  + ".replace('url(#', 'url(#' + prefix + '-')}",
              "drawn by app.map; the prefix is ours"),
          Map.entry("diagnostic/pair.html ${side.svg}", "drawn by app.map, texts escaped"));

  private static Map<String, String> templates() throws IOException {
    Map<String, String> templates = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
        templates.put(name, Files.readString(file));
      }
    }
    return templates;
  }

  private static List<String> faults(String name, String template) {
    List<String> faults = new ArrayList<>();
    FORBIDDEN.forEach(
        (what, pattern) ->
            pattern
                .matcher(template)
                .results()
                .forEach(found -> faults.add(name + ": " + what + ": " + found.group())));
    return faults;
  }

  @Test
  void noTemplateHoldsAScriptAStyleOrAHandler() throws IOException {
    Map<String, String> templates = templates();
    assertThat(templates).hasSizeGreaterThan(40).containsKey(TAKEN_AWAY);
    List<String> faults = new ArrayList<>();
    templates.forEach(
        (name, text) -> {
          if (!name.equals(TAKEN_AWAY)) {
            faults.addAll(faults(name, text));
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsForbiddenIsFound() {
    for (String bad :
        List.of(
            "<script>x</script>",
            "<script th:inline=\"javascript\">x</script>",
            "<style>p{}</style>",
            "<p style=\"color:red\">",
            "<p th:style=\"'width:' + ${w}\">",
            "<p th:attr=\"id=1,style=|a|\">",
            "<body onload=\"x()\">",
            "<a th:onclick=\"x()\">",
            "<a hx-on:click=\"x()\">",
            "<a href=\"javascript:x()\">")) {
      assertThat(faults("bad.html", bad)).as(bad).isNotEmpty();
    }
    for (String good :
        List.of(
            "<script type=\"module\" th:src=\"@{/app/page.js}\"></script>",
            "<script type=\"application/json\" th:utext=\"${json}\">{}</script>",
            "<p class=\"style\">on a = b</p>")) {
      assertThat(faults("good.html", good)).as(good).isEmpty();
    }
  }

  @Test
  void markupIsWrittenOnlyWhereSomebodySaidWhyThatIsSafe() throws IOException {
    Pattern unescaped = Pattern.compile("th:utext=\"([^\"]*)\"|\\[\\((.*?)\\)]");
    List<String> found = new ArrayList<>();
    templates()
        .forEach(
            (name, text) ->
                unescaped
                    .matcher(text)
                    .results()
                    .forEach(
                        m ->
                            found.add(
                                name + " " + (m.group(1) == null ? m.group(2) : m.group(1)))));
    assertThat(found).containsExactlyInAnyOrderElementsOf(UNESCAPED.keySet());
  }

  /** A form that is sent twice counts once, which takes a secret: forms that post get one. */
  @Test
  void aButtonThatPostsAFormOfAnotherMethodCarriesTheSecretOfTheForm() throws IOException {
    Pattern posting = Pattern.compile("<(?:button|input)[^>]*formmethod=\"post\"[^>]*>");
    List<String> buttons = new ArrayList<>();
    templates()
        .forEach(
            (name, template) ->
                posting
                    .matcher(template)
                    .results()
                    .forEach(found -> buttons.add(name + " " + found.group())));

    assertThat(buttons)
        .hasSize(2)
        .allMatch(button -> button.contains(" name=\"_envoi\" th:value=\"''\""));
  }
}
