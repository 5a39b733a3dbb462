package org.maillage.app.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.app.needs.NeedsChoices.Applied;
import org.maillage.data.figures.FigureReference;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.maillage.domain.diagnostic.needs.Normalisation;

class NeedsChoicesTest {

  private final NeedsSettings own = FigureReference.needs();

  @Test
  void whatIsChosenComesBackFromWhatIsKept() {
    NeedsSettings chosen =
        NeedsChoices.apply(
                own, Map.of("norme", "z-score", "p.age", "2,5", "s.population.density", "high"))
            .settings();
    assertThat(chosen.normalisation()).isEqualTo(Normalisation.Z_SCORE);
    assertThat(chosen.composites().get(1).weight()).isEqualTo(2.5);
    assertThat(chosen.composites().get(0).criteria().get(0).highIsNeed()).isTrue();
    assertThat(NeedsChoices.apply(own, NeedsChoices.of(chosen)).settings()).isEqualTo(chosen);
  }

  @Test
  void addressOfATryHoldsOnlyWhatDiffers() {
    NeedsSettings chosen =
        NeedsChoices.apply(own, Map.of("p.social.poverty", "0", "p.age", "1")).settings();
    assertThat(NeedsChoices.differences(chosen, own))
        .containsExactly(Map.entry("p.social.poverty", "0"));
    assertThat(NeedsChoices.differences(own, own)).isEmpty();
  }

  @Test
  void unreadableWeightIsNamedAndTheFormerHolds() {
    Applied applied =
        NeedsChoices.apply(own, Map.of("p.age", "beaucoup", "p.social", "11", "p.mobility", "-1"));
    assertThat(applied.unreadable()).containsExactly("p.age", "p.social", "p.mobility");
    assertThat(applied.settings()).isEqualTo(own);
  }

  @Test
  void indexWithoutAnyWeightIsRefused() {
    Applied applied =
        NeedsChoices.apply(
            own, Map.of("p.population", "0", "p.age", "0", "p.social", "0", "p.mobility", "0"));
    assertThat(applied.unreadable()).containsExactly("p");
    assertThat(applied.settings()).isEqualTo(own);
  }
}
