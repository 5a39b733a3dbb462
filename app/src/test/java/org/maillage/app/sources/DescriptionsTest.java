package org.maillage.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.sources.Update.NewFile;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;

class DescriptionsTest {

  private static final String SHA =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final TerritoryDescription DESCRIPTION =
      TerritoryDescription.parse(
          """
          id: essai
          name: Essai
          departements: ["13"]
          sources:
            - id: bpe-2013
              kind: bpe-communes
              file: bpe_2013.csv
              title: Équipements 2013
              producer: INSEE
              vintage: "2013"
              licence: Licence Ouverte 2.0
              url: https://exemple.fr/2013.csv
              page: https://exemple.fr/
              sha256: %s
              separator: ";"
            - id: zones
              kind: zoning
              zoning: canton
              file: social.csv
              title: Cantons
              producer: INSEE
              vintage: "2022"
              licence: Licence Ouverte 2.0
            - id: figures
              kind: indicators
              file: social.csv
              title: Revenus
              producer: INSEE
              vintage: "2021"
              licence: Licence Ouverte 2.0
          """
              .formatted(SHA));

  private static SourceDescription source(TerritoryDescription description, int place) {
    return description.sources().get(place);
  }

  @Test
  void aNewFileBringsItsNameItsVintageAndATitleThatNamesIt() {
    TerritoryDescription next =
        Descriptions.with(
                DESCRIPTION, List.of(new NewFile("bpe_2013.csv", "bpe_2024.csv", SHA, "2024")))
            .orElseThrow();

    SourceDescription bpe = source(next, 0);
    assertThat(bpe.id()).isEqualTo("bpe-2013");
    assertThat(bpe.file()).isEqualTo("bpe_2024.csv");
    assertThat(bpe.vintage()).isEqualTo("2024");
    assertThat(bpe.title()).isEqualTo("Équipements 2024");
    assertThat(bpe.page()).isEqualTo("https://exemple.fr/");
    assertThat(bpe.separator()).isEqualTo(';');
    assertThat(bpe.url()).as("it leads to the former file").isNull();
    assertThat(bpe.sha256()).as("of the former file").isNull();
    assertThat(source(next, 1)).isEqualTo(source(DESCRIPTION, 1));
  }

  @Test
  void whateverAFileWasReadForIsReadFromTheNewOne() {
    TerritoryDescription next =
        Descriptions.with(DESCRIPTION, List.of(new NewFile("social.csv", "s.csv", SHA, "2027")))
            .orElseThrow();

    assertThat(next.sources().stream().map(SourceDescription::file))
        .containsExactly("bpe_2013.csv", "s.csv", "s.csv");
    assertThat(next.sources().stream().map(SourceDescription::vintage))
        .containsExactly("2013", "2027", "2027");
  }

  @Test
  void twoFilesNeverGetOneName() {
    TerritoryDescription next =
        Descriptions.with(
                DESCRIPTION,
                List.of(
                    new NewFile("social.csv", "export.csv", SHA, "2027"),
                    new NewFile("bpe_2013.csv", "export.csv", SHA, "2027")))
            .orElseThrow();

    assertThat(next.sources().stream().map(SourceDescription::file))
        .containsExactly("2-export.csv", "export.csv", "export.csv");
  }

  @Test
  void aFileMayKeepTheNameOfTheOneItReplaces() {
    TerritoryDescription next =
        Descriptions.with(
                DESCRIPTION, List.of(new NewFile("bpe_2013.csv", "bpe_2013.csv", SHA, "2013")))
            .orElseThrow();

    assertThat(source(next, 0).file()).isEqualTo("bpe_2013.csv");
  }

  @Test
  void aFileThatIsNotThereAnyMoreCannotBeReplaced() {
    assertThat(Descriptions.with(DESCRIPTION, List.of(new NewFile("x.csv", "y.csv", SHA, "2024"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          bpe_2021.csv,                 bpe_2021.csv
          Équipements (été) 2021.csv,   Equipements_ete_2021.csv
          ..\\..\\etc\\passwd,          passwd
          ../../territoire/a.json,      a.json
          .htaccess,                    htaccess
          C:\\Mes documents\\a b.csv.gz, a_b.csv.gz
          日本.csv,                      csv
          ///,                          fichier
          """)
  void aNameIsAlwaysOneThatADescriptionTakes(String given, String name) {
    assertThat(Descriptions.fileName(given)).isEqualTo(name);
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(Descriptions.fileName("a".repeat(300) + ".csv.gz")).hasSize(100).endsWith(".csv.gz");
  }
}
