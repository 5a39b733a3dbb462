package org.maillage.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.portal.Whereabouts.Kind;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.app.register.Offer;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.territory.Commune;

class WhereaboutsTest {

  private static final DiagnosticDossier GRID = new Fixture().dossier(Methode.CARROYEE);

  private static List<Spot> find(String typed) {
    return Whereabouts.find(
        GRID.territory().communes(), Offer.of(List.copyOf(GRID.structures())), typed, 8);
  }

  @Test
  void aNameIsFoundWithoutAccentsHyphensOrCapitals() {
    assertThat(find("st remy l etang en vallee francaise"))
        .singleElement()
        .extracting(Spot::name)
        .isEqualTo("Saint-Rémy-l’Étang-en-Vallée-Française");
    assertThat(find("ÉTANG")).extracting(Spot::kind).contains(Kind.COMMUNE);
  }

  @Test
  void anExactNameIsNotDrownedByThoseThatBeginLikeIt() {
    assertThat(find("commune 3")).singleElement().extracting(Spot::name).isEqualTo("Commune 3");
    assertThat(find("commune")).hasSize(8);
  }

  @Test
  void placesAreFoundByTheirNameAndCommune() {
    assertThat(find("pharmacie commune 3"))
        .isNotEmpty()
        .allSatisfy(spot -> assertThat(spot.kind()).isEqualTo(Kind.PLACE));
  }

  @Test
  void twoNumbersAreAPositionAndImpossibleOnesAreNot() {
    assertThat(find(" 45.05; 2.35 "))
        .singleElement()
        .satisfies(spot -> assertThat(spot.position().lonDeg()).isEqualTo(2.35));
    assertThat(find("95.05, 2.35")).isEmpty();
    assertThat(find("…")).isEmpty();
  }

  @Test
  void everyTypedWordCountsWhicheverIsTheRarest() {
    assertThat(find("commune pharm 3")).isNotEmpty().isEqualTo(find("3 pharmacie commune"));
    assertThat(find("pharmacie commune nulle-part")).isEmpty();
  }

  @Test
  void communesThatCameAnewAreFoundWithTheSameOffer() {
    Offer offer = Offer.of(List.copyOf(GRID.structures()));
    List<Commune> communes = GRID.territory().communes();
    assertThat(Whereabouts.find(communes, offer, "commune 3", 8)).hasSize(1);
    List<Commune> without =
        communes.stream().filter(commune -> !commune.name().equals("Commune 3")).toList();
    assertThat(Whereabouts.find(without, offer, "commune 3", 8))
        .extracting(Spot::name)
        .doesNotContain("Commune 3");
  }
}
