package org.maillage.data.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionWriterTest {

  private static final String EVERYTHING =
      """
      id: "essai-du-nord"
      name: "L'Essai : « nord » #1"
      departements:
        - code: "2A"
          name: "Corse-du-Sud"
        - code: "13"
          name: "no"
      sources:
        - id: "zones"
          kind: "zoning"
          zoning: "bassin-de-vie"
          file: "dossier/zones 1.csv"
          title: "Zones: 2022"
          producer: "INSEE"
          vintage: "2022-01-01"
          licence: "Licence Ouverte 2.0"
          url: "https://exemple.fr/a?b=1#c"
          page: "https://exemple.fr/page"
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
          encoding: "windows-1252"
          separator: "tab"
          crs: "EPSG:2154"
          optional: true
          columns:
            code: "bv2022"
            commune: "COM"
        - id: "routes"
          kind: "osm-roads"
          file: "routes.osm.pbf"
          title: "Routes"
          producer: "OpenStreetMap"
          vintage: "2026"
          licence: "ODbL 1.0"
          separator: ";"
          lengthTag: "length_m"
      """;

  @Test
  void everyKeyIsWrittenAsItIsRead() {
    assertThat(TerritoryDescription.parse(EVERYTHING).toYaml()).isEqualTo(EVERYTHING);
  }

  /** The lines of the file are all that a rewriting changes. */
  @Test
  void aDescriptionOfARealTerritoryComesBackTheSame() {
    TerritoryDescription read = TerritoryDescription.read(Path.of("..", "examples", "corse"));

    TerritoryDescription again = TerritoryDescription.parse(read.toYaml());

    assertThat(again.sources()).hasSizeGreaterThan(15);
    assertThat(withoutLines(again)).isEqualTo(withoutLines(read));
  }

  private static TerritoryDescription withoutLines(TerritoryDescription description) {
    List<SourceDescription> sources =
        description.sources().stream()
            .map(
                s ->
                    new SourceDescription(
                        s.id(),
                        s.kind(),
                        s.file(),
                        s.title(),
                        s.producer(),
                        s.vintage(),
                        s.licence(),
                        s.url(),
                        s.page(),
                        s.sha256(),
                        s.encoding(),
                        s.separator(),
                        s.crs(),
                        s.lengthTag(),
                        s.zoning(),
                        s.optional(),
                        s.columns(),
                        0))
            .toList();
    return description.withSources(sources);
  }
}
