package org.maillage.data.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.domain.territory.ZoningKind;

class TerritoryDescriptionTest {

  private static final String GOOD =
      """
      id: corse
      name: Corse
      departements: ["2A", "2B"]
      sources:
        - id: routes
          kind: osm-roads
          file: routes.osm.pbf
          title: Réseau routier
          producer: OpenStreetMap
          vintage: "2021"
          licence: ODbL 1.0
          lengthTag: length_m
        - id: cantons
          kind: zoning
          zoning: canton
          file: cantons.geojson
          title: Cantons
          producer: IGN
          vintage: "2018"
          licence: Licence Ouverte 2.0
          page: https://geoservices.ign.fr/adminexpress
          optional: true
          columns: {code: CODE_CAN}
      """;

  @TempDir Path folder;

  @Test
  void aGoodDescriptionIsReadWhole() throws IOException {
    TerritoryDescription description = read(GOOD);

    assertThat(description.id()).isEqualTo("corse");
    assertThat(description.departementCodes()).containsExactly("2A", "2B");
    assertThat(description.departements().get(0).name()).isEqualTo("Corse-du-Sud");
    assertThat(description.findRoads())
        .hasValueSatisfying(r -> assertThat(r.lengthTag()).isEqualTo("length_m"));
    SourceDescription cantons = description.sources().get(1);
    assertThat(cantons.zoning()).isEqualTo(ZoningKind.CANTON);
    assertThat(cantons.optional()).isTrue();
    assertThat(cantons.column("code")).isEqualTo("CODE_CAN");
    assertThat(cantons.line()).isEqualTo(13);
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLineAndTheKeysThatAreKnown() {
    ImportIssue issue = refused(GOOD.replace("vintage: \"2021\"", "millesime: \"2021\""));

    assertThat(issue.line()).isEqualTo(10);
    assertThat(issue.value()).isEqualTo("millesime");
    assertThat(issue.arguments().get(0)).isEqualTo("unknown-key");
    assertThat(issue.arguments().get(1)).contains("vintage");
  }

  @Test
  void aMissingKeyIsRefusedWithAnExampleOfWhatToWrite() {
    ImportIssue issue = refused(GOOD.replace("    licence: ODbL 1.0\n", ""));

    assertThat(issue.line()).isEqualTo(5);
    assertThat(issue.arguments()).containsExactly("missing-key", "licence: Licence Ouverte 2.0");
  }

  @Test
  void anIdUsedTwiceIsRefusedWithTheLineOfTheFirst() {
    ImportIssue issue = refused(GOOD.replace("- id: cantons", "- id: routes"));

    assertThat(issue.line()).isEqualTo(13);
    assertThat(issue.arguments()).containsExactly("duplicate-id", "5");
  }

  @Test
  void aKindThatDoesNotExistIsRefusedWithThoseThatDo() {
    ImportIssue issue = refused(GOOD.replace("kind: osm-roads", "kind: roads"));

    assertThat(issue.line()).isEqualTo(6);
    assertThat(issue.arguments().get(0)).isEqualTo("unknown-value");
    assertThat(issue.arguments().get(2)).contains("osm-roads", "matsim-roads", "structures");
  }

  @Test
  void aZoningSourceWithoutItsZoningIsRefused() {
    ImportIssue issue = refused(GOOD.replace("    zoning: canton\n", ""));

    assertThat(issue.arguments()).containsExactly("missing-key", "zoning: canton");
  }

  @Test
  void aCoordinateSystemThatIsNotKnownIsRefusedWithThoseThatAre() {
    ImportIssue issue = refused(GOOD.replace("lengthTag: length_m", "crs: EPSG:27572"));

    assertThat(issue.arguments().get(0)).isEqualTo("unknown-value");
    assertThat(issue.arguments().get(2)).contains("EPSG:2154", "EPSG:3035");
  }

  @Test
  void aKeyWrittenTwiceIsRefused() {
    ImportIssue issue = refused(GOOD.replace("name: Corse\n", "name: Corse\nname: Corse\n"));

    assertThat(issue.line()).isEqualTo(3);
    assertThat(issue.arguments()).containsExactly("key-twice");
  }

  @Test
  void aFileOutsideTheDataFolderIsRefused() {
    assertThat(refused(GOOD.replace("routes.osm.pbf", "../../etc/passwd")).arguments().get(0))
        .isEqualTo("malformed-value");
    assertThat(refused(GOOD.replace("routes.osm.pbf", "/etc/passwd")).line()).isEqualTo(7);
  }

  @Test
  void aFileThatIsNotYamlIsRefusedWithTheLineOfTheFault() {
    ImportIssue issue = refused("id: corse\nname: [Corse\n");

    assertThat(issue.code()).isEqualTo(IssueCode.DESCRIPTION_INVALID);
    assertThat(issue.line()).isGreaterThanOrEqualTo(2);
    assertThat(issue.arguments()).containsExactly("not-yaml");
  }

  @Test
  void anEmptyDescriptionIsRefused() {
    assertThat(refused("").arguments()).containsExactly("empty");
  }

  @Test
  void aMissingDescriptionIsRefusedWithThePlaceWhereItWasSought() {
    assertThatThrownBy(() -> TerritoryDescription.read(folder.resolve("nowhere")))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo(IssueCode.FILE_NOT_FOUND);
              assertThat(e.issue().arguments().get(2)).contains("nowhere");
            });
  }

  private TerritoryDescription read(String text) throws IOException {
    Files.writeString(folder.resolve("territoire.yaml"), text);
    return TerritoryDescription.read(folder);
  }

  private ImportIssue refused(String text) {
    try {
      read(text);
    } catch (RefusedFileException e) {
      assertThat(e.issue().code()).isEqualTo(IssueCode.DESCRIPTION_INVALID);
      return e.issue();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new AssertionError("the description was accepted");
  }
}
