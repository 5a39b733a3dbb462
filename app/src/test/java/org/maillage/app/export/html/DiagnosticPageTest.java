package org.maillage.app.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.map.RoadLines;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnosticPageTest {

  private static final Fixture FIXTURE = new Fixture();

  private static String page(Locale locale) {
    StringWriter out = new StringWriter();
    new DiagnosticPage()
        .write(FIXTURE.dossier(Methode.CARROYEE), FIXTURE.roads("grille"), locale, out);
    return out.toString();
  }

  @Test
  void thePageAsksTheNetworkForNothing() {
    String html = page(Locale.FRENCH);
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContainPattern("(src|href|url)[=(]\"?(https?:)?//")
        .doesNotContain("<link", "@import", "src=\"");
  }

  @Test
  void thePageIsReadableWithoutScripts() {
    assertThat(page(Locale.FRENCH))
        .contains("<html lang=\"fr\"", "il faut en moyenne", "moins de ", "Qui est loin")
        .contains("<p id=\"choice\" class=\"choice\" hidden")
        .doesNotContainPattern("\\?\\?[a-z]");
  }

  @Test
  void englishIsWhole() {
    assertThat(page(Locale.ENGLISH))
        .contains("<html lang=\"en\"", "it takes", "Who is far?")
        .doesNotContain(" habitants", "communes selon")
        .doesNotContainPattern("\\?\\?[a-z]");
  }

  @Test
  void theDataOfTheScriptHoldEverySubject() {
    Matcher block =
        Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>")
            .matcher(page(Locale.FRENCH));
    assertThat(block.find()).isTrue();
    JsonNode data = JsonMapper.shared().readTree(block.group(1));
    assertThat(data.get("codes").size()).isEqualTo(36);
    JsonNode subjects = data.get("subjects");
    assertThat(subjects.has("panier")).isTrue();
    assertThat(subjects.has("gamme:SUPERIEURE")).isTrue();
    JsonNode nowhere = subjects.get("service:maternite");
    assertThat(nowhere.get("classes").get(0).asInt()).isEqualTo(-1);
    assertThat(nowhere.get("times").get(0).asString()).isEqualTo("aucun lieu connu");
  }

  @Test
  void theSamePageIsWrittenTwice() {
    assertThat(page(Locale.FRENCH)).isEqualTo(page(Locale.FRENCH));
  }

  @Test
  void theMapIsAlsoAFileOfItsOwn() {
    Subject subject = new Subject.OfService("pharmacie");
    assertThat(
            MapFile.svg(FIXTURE.dossier(Methode.CARROYEE), RoadLines.NONE, subject, Locale.FRENCH))
        .hasValueSatisfying(
            svg ->
                assertThat(svg)
                    .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                    .contains("Temps d’accès\u00a0: Pharmacie"));
  }
}
