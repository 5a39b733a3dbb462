package org.maillage.data.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;

class ReferenceDataTest {

  @TempDir Path folder;

  @Test
  void theBasketOfTheSdaaspHas8And8And13Services() {
    Panier panier = ReferenceData.panier("sdaasp-13");

    assertThat(panier.gammes().get(Gamme.PROXIMITE)).hasSize(8).contains("bureau-de-poste");
    assertThat(panier.gammes().get(Gamme.INTERMEDIAIRE)).hasSize(8).contains("caf");
    assertThat(panier.gammes().get(Gamme.SUPERIEURE)).hasSize(13).contains("maternite");
    assertThat(panier.services()).hasSize(29);
    assertThat(panier.origin()).contains("COPIL du 13 juillet 2017");
  }

  @Test
  void theMapOfQuartersHasTheSixteenFamiliesOfTheDocument() {
    assertThat(ReferenceData.layers())
        .extracting(Layer::code)
        .hasSize(16)
        .doesNotHaveDuplicates()
        .contains("caf", "la-poste", "espace-mutualise", "quartiers-prioritaires");
    assertThat(ReferenceData.layers())
        .filteredOn(layer -> layer.services().isEmpty())
        .extracting(Layer::code)
        .containsExactly("centre-social", "ecoute-jeunes", "quartiers-prioritaires");
    assertThat(ReferenceData.layers().stream().mapToInt(layer -> layer.values().size()).sum())
        .isEqualTo(24);
  }

  @Test
  void theCatalogueBeginsWithTheServicesOfTheBasketInItsOrder() {
    assertThat(ReferenceData.services().stream().map(Service::code).limit(29))
        .containsExactlyElementsOf(ReferenceData.panier("sdaasp-13").services());
  }

  @Test
  void everyServiceIsNamedInBothLanguagesAndTellsWhereToFindItOrWhyNot() {
    for (Service service : ReferenceData.services()) {
      assertThat(service.label("fr")).as(service.code()).isNotBlank();
      assertThat(service.label("en")).as(service.code()).isNotBlank();
      boolean types =
          !service.bpeTypes().isEmpty()
              || !service.directoryTypes().isEmpty()
              || !service.osmTags().isEmpty();
      assertThat(types || !service.mapped()).as(service.code()).isTrue();
      assertThat(service.unmapped("fr") == null).isEqualTo(service.unmapped("en") == null);
    }
  }

  @Test
  void aTypeOfTheBpeBelongsToOneServiceOnly() {
    assertThat(ReferenceData.services().stream().flatMap(s -> s.bpeTypes().stream()))
        .doesNotHaveDuplicates()
        .allMatch(type -> type.matches("[A-G][0-9]{3}"));
    assertThat(ReferenceData.services().stream().flatMap(s -> s.directoryTypes().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void labelsOfBothVintagesNameTheSameTypeWhateverTheAccents() {
    BpeLabels labels = ReferenceData.bpeLabels();

    assertThat(labels.findType("École élémentaire")).contains("C104");
    assertThat(labels.findType("Ecole élémentaire")).contains("C104");
    assertThat(labels.findType("Direction Régionale des Finances Publiques (DRFIP)"))
        .contains("A120");
    assertThat(labels.findType("Trésorerie")).contains("A102");
    assertThat(labels.findType("Cabinet de voyance")).isEmpty();
  }

  @Test
  void aCopiedBasketCanBeEdited() throws IOException {
    Path copy = folder.resolve("mon-panier.yaml");
    Files.writeString(
        copy,
        ReferenceData.panierText("sdaasp-13")
            .replace("id: sdaasp-13", "id: mon-panier")
            .replace("    - maternite\n", "")
            .replace("    - pharmacie\n", "    - pharmacie\n    - mairie\n"));

    Panier panier = ReferenceData.readPanier(copy, ReferenceData.services());

    assertThat(panier.id()).isEqualTo("mon-panier");
    assertThat(panier.services()).hasSize(29).contains("mairie").doesNotContain("maternite");
  }

  @Test
  void aBasketWithAnUnknownServiceIsRefusedWithTheLine() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        """
        id: p
        version: "1"
        nameFr: P
        nameEn: P
        origin: essai
        gammes:
          proximite:
            - pharmacie
            - parmacie
        """);

    assertThatThrownBy(() -> ReferenceData.readPanier(file, ReferenceData.services()))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> {
              assertThat(e.issue().line()).isEqualTo(9);
              assertThat(e.issue().value()).isEqualTo("parmacie");
              assertThat(e.issue().arguments()).isEqualTo(List.of("unknown-service"));
            });
  }

  @Test
  void aServiceTwiceInABasketIsRefusedWithBothLines() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        """
        id: p
        version: "1"
        nameFr: P
        nameEn: P
        origin: essai
        gammes:
          proximite: [pharmacie]
          superieure:
            - pharmacie
        """);

    assertThatThrownBy(() -> ReferenceData.readPanier(file, ReferenceData.services()))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> {
              assertThat(e.issue().line()).isEqualTo(9);
              assertThat(e.issue().arguments()).isEqualTo(List.of("duplicate-id", "7"));
            });
  }
}
