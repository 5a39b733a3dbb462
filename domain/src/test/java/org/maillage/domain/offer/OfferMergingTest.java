package org.maillage.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.offer.OfferMerging.Merge;
import org.maillage.domain.offer.OfferMerging.Result;
import org.maillage.domain.offer.OfferMerging.Rule;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

class OfferMergingTest {

  private static final List<String> TRUST = List.of("fs", "annuaire", "bpe");

  /** A structure so many metres north of the origin. */
  private static Structure at(
      String id, String name, double northM, PositionQuality quality, String... services) {
    return new Structure(
        id,
        name,
        "99001",
        new LatLon(northM / 111_195.0, 0),
        quality,
        Set.of(services),
        1,
        id.startsWith("fs") ? "Mo-Fr 09:00-12:00" : null,
        null,
        null,
        null,
        id.substring(0, id.indexOf(':')));
  }

  private static Result merge(Structure... structures) {
    return OfferMerging.merge(List.of(structures), TRUST, Map.of());
  }

  @Test
  void aFranceServicesOfTheListAndOfTheDirectoryIsOnePlace() {
    Result result =
        merge(
            at("annuaire:fs-1", "France services - Vico", 120, PositionQuality.EXACT, "fs"),
            at("fs:125", "France services La Poste de Vico", 0, PositionQuality.STREET, "fs"));

    assertThat(result.merges())
        .containsExactly(new Merge("annuaire:fs-1", "fs:125", Rule.SAME_PLACE));
    Structure kept = result.structures().get(0);
    assertThat(kept.id()).isEqualTo("fs:125");
    assertThat(kept.openingHours()).isEqualTo("Mo-Fr 09:00-12:00");
    assertThat(kept.positionQuality()).isEqualTo(PositionQuality.EXACT);
    assertThat(kept.position().latDeg()).isGreaterThan(0);
  }

  @Test
  void theNameOfTheCommuneDoesNotMakeAPharmacyOfTheMairie() {
    Map<String, String> names = Map.of("99001", "Saint-Maixme-en-Vaulnay");
    Structure mairie =
        at("annuaire:1", "Mairie de Saint-Maixme-en-Vaulnay", 0, PositionQuality.EXACT, "mairie");
    Structure pharmacy =
        at("bpe:1", "Pharmacie de Saint-Maixme-en-Vaulnay", 90, PositionQuality.EXACT, "pharmacie");
    Structure town = at("bpe:2", "Saint-Maixme-en-Vaulnay", 50, PositionQuality.EXACT, "poste");
    assertThat(OfferMerging.merge(List.of(mairie, pharmacy), TRUST, names).merges()).isEmpty();
    assertThat(OfferMerging.merge(List.of(mairie, town), TRUST, names).merges())
        .as("a name without any other word is that of the whole commune")
        .hasSize(1);
  }

  @Test
  void placesOfOneSourceAreNeverMergedWithEachOther() {
    Result result =
        merge(
            at("annuaire:sip", "Centre des impôts", 0, PositionQuality.EXACT, "impots"),
            at("annuaire:sie", "Centre des impôts", 0, PositionQuality.EXACT, "impots"));

    assertThat(result.structures()).hasSize(2);
    assertThat(result.merges()).isEmpty();
  }

  @Test
  void neighboursThatShareNeitherServiceNorNameStayTwo() {
    assertThat(
            merge(
                    at("annuaire:caf", "Caf d'Ajaccio", 0, PositionQuality.EXACT, "caf"),
                    at("fs:1", "France services", 50, PositionQuality.EXACT, "fs"))
                .structures())
        .hasSize(2);
  }

  @Test
  void aSimilarNameAndServiceTwoKilometresOffIsTheSamePlaceAndFartherIsNot() {
    Structure list = at("fs:1", "France services Corte", 0, PositionQuality.EXACT, "fs");

    assertThat(
            merge(
                    list,
                    at("annuaire:1", "France services Corte", 1900, PositionQuality.STREET, "fs"))
                .merges())
        .extracting(Merge::rule)
        .containsExactly(Rule.SAME_NAME);
    assertThat(
            merge(
                    list,
                    at("annuaire:1", "France services Corte", 2100, PositionQuality.STREET, "fs"))
                .structures())
        .hasSize(2);
  }

  @Test
  void aCountGivesWayToLocatedPlacesOfAnotherSource() {
    Result result =
        merge(
            at("bpe:99001:A104", "Gendarmerie", 0, PositionQuality.TOWN_HALL, "gendarmerie"),
            at("annuaire:g", "Gendarmerie de X", 3000, PositionQuality.EXACT, "gendarmerie"));

    assertThat(result.structures()).extracting(Structure::id).containsExactly("annuaire:g");
    assertThat(result.merges())
        .containsExactly(new Merge("bpe:99001:A104", "annuaire:g", Rule.COUNT_ABSORBED));
  }

  @Test
  void aCountKeepsTheServicesThatNobodyElseTells() {
    Result result =
        merge(
            at("bpe:x", "Divers", 0, PositionQuality.TOWN_HALL, "gendarmerie", "ecole"),
            at("annuaire:g", "Gendarmerie", 3000, PositionQuality.EXACT, "gendarmerie"));

    assertThat(result.structures()).hasSize(2);
    assertThat(result.structures().get(1).services()).containsExactly("ecole");
  }

  @Test
  void theResultDoesNotDependOnTheOrderOfTheStructures() {
    List<Structure> structures = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      structures.add(
          at("annuaire:" + i, "Place " + i % 4, i * 90, PositionQuality.EXACT, "s" + i % 3));
      structures.add(at("fs:" + i, "Place " + i % 4, i * 95, PositionQuality.STREET, "s" + i % 3));
    }
    Result expected = OfferMerging.merge(structures, TRUST, Map.of());
    Collections.reverse(structures);

    assertThat(OfferMerging.merge(structures, TRUST, Map.of())).isEqualTo(expected);
    assertThat(expected.merges()).isNotEmpty();
  }

  @Test
  void similarityLooksAtTheWordsThatMatter() {
    assertThat(NameWords.similarity("Mairie de Corscia", "Mairie de Corscia ")).isEqualTo(1);
    assertThat(NameWords.similarity("Crédit à l'Été", "credit ete")).isEqualTo(1);
    assertThat(NameWords.similarity("Mairie d'Afa", "Gendarmerie de Corte")).isZero();
    assertThat(NameWords.similarity("de la", "de la")).isZero();
    assertThat(NameWords.plain("  L’Été à Saint-Étienne, n° 12 (Œuvre) "))
        .isEqualTo("l ete a saint etienne n 12 uvre");
    assertThat(NameWords.plain("e\u0301\u0302te\u0301"))
        .as("accents by themselves")
        .isEqualTo("ete");
    assertThat(NameWords.plain("日本 𝄞 x")).isEqualTo("x");
    assertThat(NameWords.plain("…")).isEmpty();
    assertThat(NameWords.similarity("Mairie de Corte", "Pharmacie de Corte", Set.of("corte")))
        .isZero();
    assertThat(NameWords.similarity("Corte", "Pharmacie de Corte", Set.of("corte")))
        .as("a name that has no other words")
        .isEqualTo(1);
  }
}
