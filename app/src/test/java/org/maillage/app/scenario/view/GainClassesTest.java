package org.maillage.app.scenario.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.CommuneEffect;

class GainClassesTest {

  private static final Words WORDS = new Words(MessageBundles.messageSource(), Locale.FRENCH);

  private static CommuneEffect commune(long beforeMs, long afterMs) {
    return new CommuneEffect("99001", beforeMs, afterMs, 0, 0, 0, 0);
  }

  private static int classOf(long gainMs) {
    return GainClasses.of(commune(1_000_000, 1_000_000 - gainMs));
  }

  private static String phrase(long beforeMs, long afterMs) {
    return GainClasses.phrase(commune(beforeMs, afterMs), WORDS).replace('\u202f', ' ');
  }

  @Test
  void aClassEndsAtItsMinuteBeforeAnyRounding() {
    assertThat(classOf(360_001)).isZero();
    assertThat(classOf(360_000)).isEqualTo(1);
    assertThat(classOf(180_000)).isEqualTo(2);
    assertThat(classOf(30_001)).isEqualTo(2);
    assertThat(classOf(30_000)).isEqualTo(3);
    assertThat(classOf(-30_000)).isEqualTo(3);
    assertThat(classOf(-30_001)).isEqualTo(4);
    assertThat(classOf(-180_001)).isEqualTo(5);
    assertThat(classOf(-300_001)).isEqualTo(6);
  }

  @Test
  void everyClassHasAColourAndWords() {
    assertThat(GainClasses.labels(WORDS)).hasSameSizeAs(MapScale.CHANGE.fills());
  }

  @Test
  void aTimeThatAppearsOrGoesIsNoGainOfMinutes() {
    assertThat(GainClasses.of(commune(-1, 5))).isZero();
    assertThat(GainClasses.of(commune(5, -1))).isEqualTo(6);
    assertThat(GainClasses.of(commune(-1, -1))).isEqualTo(MapArea.NO_CLASS);
    assertThat(phrase(-1, 5)).isEqualTo("a un temps désormais");
    assertThat(phrase(5, -1)).isEqualTo("n’a plus de temps");
    assertThat(phrase(-1, -1)).isEqualTo("aucun temps connu");
  }

  @Test
  void aGainIsSaidInMinutes() {
    assertThat(phrase(600_000, 360_000)).isEqualTo("gagne 4 min");
    assertThat(phrase(360_000, 600_000)).isEqualTo("perd 4 min");
    assertThat(phrase(360_000, 360_000)).isEqualTo("ne change pas");
    assertThat(phrase(360_000, 350_000)).isEqualTo("change peu");
  }

  @Test
  void theDotsOfTheTableHaveTheColoursOfTheMap() throws Exception {
    String css = Files.readString(Path.of("src/main/resources/static/app/maillage.css"));
    for (int i = 0; i < MapScale.CHANGE.fills().size(); i++) {
      assertThat(css).contains(".g" + i + " { background: " + MapScale.CHANGE.fill(i) + "; }");
    }
  }
}
