package org.maillage.app.diagnostic.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.domain.diagnostic.Methode;

class ChapterFrameTest {

  private static final Fixture FIXTURE = new Fixture();

  private static ChapterFrame frame(@Nullable Selection selection) {
    return new ChapterFrame(
        FIXTURE.listTerritories().get(0),
        FIXTURE.dossier(Methode.CARROYEE),
        new Chapter("besoins", 50),
        List.of(),
        selection,
        List.of(),
        null,
        "",
        "");
  }

  @Test
  void onlyWhatIsSelectedIsShownAndItGoesIntoEveryLink() {
    ChapterFrame frame = frame(new Selection("epci:1", "CC", Set.of("99001")));

    assertThat(frame.shows("99001")).isTrue();
    assertThat(frame.shows("99002")).isFalse();
    assertThat(frame.href(Map.of("carte", "a b")))
        .isEqualTo("/territoires/grille/besoins?carte=a+b&sel=epci:1");
    assertThat(ZoneOutlines.ofSelection(frame)).hasSize(1);
  }

  @Test
  void withoutASelectionEverythingIsShown() {
    ChapterFrame frame = frame(null);

    assertThat(frame.shows("99036")).isTrue();
    assertThat(frame.query(Map.of())).isEqualTo("?");
    assertThat(ZoneOutlines.ofSelection(frame)).isEmpty();
  }

  @Test
  void aSelectionWithoutCommunesShowsEverythingAsThePageSaysAndStaysInTheAddress() {
    ChapterFrame frame = frame(new Selection("communes:", "Aucune", Set.of()));

    assertThat(frame.shows("99036")).isTrue();
    assertThat(frame.findSelection()).isEmpty();
    assertThat(frame.query(Map.of())).isEqualTo("?sel=communes:");
    assertThat(ZoneOutlines.ofSelection(frame)).isEmpty();
  }
}
