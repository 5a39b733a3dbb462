package org.maillage.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.portal.Whereabouts.Kind;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.domain.diagnostic.Methode;

class WhereaboutsTest {

  private static final DiagnosticDossier GRID = new Fixture().dossier(Methode.CARROYEE);

  @Test
  void aNameIsFoundWithoutAccentsHyphensOrCapitals() {
    assertThat(Whereabouts.find(GRID, "st remy l etang en vallee francaise", 8))
        .singleElement()
        .extracting(Spot::name)
        .isEqualTo("Saint-Rémy-l’Étang-en-Vallée-Française");
    assertThat(Whereabouts.find(GRID, "ÉTANG", 8)).extracting(Spot::kind).contains(Kind.COMMUNE);
  }

  @Test
  void anExactNameIsNotDrownedByThoseThatBeginLikeIt() {
    assertThat(Whereabouts.find(GRID, "commune 3", 8))
        .singleElement()
        .extracting(Spot::name)
        .isEqualTo("Commune 3");
    assertThat(Whereabouts.find(GRID, "commune", 8)).hasSize(8);
  }

  @Test
  void placesAreFoundByTheirNameAndCommune() {
    assertThat(Whereabouts.find(GRID, "pharmacie commune 3", 8))
        .isNotEmpty()
        .allSatisfy(spot -> assertThat(spot.kind()).isEqualTo(Kind.PLACE));
  }

  @Test
  void twoNumbersAreAPositionAndImpossibleOnesAreNot() {
    assertThat(Whereabouts.find(GRID, " 45.05; 2.35 ", 8))
        .singleElement()
        .satisfies(spot -> assertThat(spot.position().lonDeg()).isEqualTo(2.35));
    assertThat(Whereabouts.find(GRID, "95.05, 2.35", 8)).isEmpty();
    assertThat(Whereabouts.find(GRID, "…", 8)).isEmpty();
  }
}
