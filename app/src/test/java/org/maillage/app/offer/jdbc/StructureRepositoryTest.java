package org.maillage.app.offer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.offer.SampleOffer;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.SampleTerritory;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.domain.offer.Structure;
import org.springframework.dao.DataIntegrityViolationException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StructureRepositoryTest {

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  TestDatabase.Opened database;
  ImportRunRepository runs;
  TerritoryRepository territories;
  StructureRepository structures;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    runs = ImportRunRepositories.over(database);
    territories = TerritoryRepositories.over(database);
    structures = PanierRepositories.structuresOver(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private void importTerritory(String id) {
    territories.replace(
        SampleTerritory.imported(
            SampleRuns.keep(runs, id), SampleTerritory.of(id, 3, 5), SampleTerritory.SHA));
  }

  @Test
  void structuresComeBackAsTheyWereAndInTheirOrder() {
    importTerritory("corse");

    structures.replace("corse", SampleOffer.structures());

    assertThat(structures.listStructures("corse")).isEqualTo(SampleOffer.structures());
  }

  @Test
  void replacingLeavesNothingOfTheFormerOffer() {
    importTerritory("corse");
    List<Structure> fewer = SampleOffer.structures().subList(1, 2);
    structures.replace("corse", SampleOffer.structures());

    structures.replace("corse", fewer);

    assertThat(structures.listStructures("corse")).isEqualTo(fewer);
  }

  @Test
  void structuresGoWithTheirTerritoryAndStayInTheOthers() {
    importTerritory("corse");
    importTerritory("var");
    structures.replace("corse", SampleOffer.structures());
    structures.replace("var", SampleOffer.structures());

    importTerritory("corse");

    assertThat(structures.listStructures("corse")).isEmpty();
    assertThat(structures.listStructures("var")).isEqualTo(SampleOffer.structures());
  }

  @Test
  void structuresOfAnUnknownTerritoryAreRefused() {
    assertThatThrownBy(() -> structures.replace("nulle-part", SampleOffer.structures()))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(structures.listStructures("nulle-part")).isEmpty();
  }

  @Test
  void aNameThatHoldsWhatNoDatabaseTakesIsCleaned() {
    importTerritory("corse");
    Structure sample = SampleOffer.structures().get(0);
    Structure broken =
        new Structure(
            sample.id(),
            "La\0Poste",
            sample.communeCode(),
            sample.position(),
            sample.positionQuality(),
            sample.services(),
            sample.count(),
            "\uDCEE",
            null,
            null,
            null,
            sample.sourceId());

    structures.replace("corse", List.of(broken));

    Structure found = structures.listStructures("corse").get(0);
    assertThat(found.name()).isEqualTo("La\uFFFDPoste");
    assertThat(found.openingHours()).isEqualTo("?");
  }
}
