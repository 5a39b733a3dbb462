package org.maillage.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.Severity;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationCell;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/** The whole of Corsica, from its description to its structures. */
class CorseReadingTest {

  private static Path data;
  private static TerritoryDescription description;
  private static IssueLog log;
  private static TerritoryReading reading;

  @BeforeAll
  static void readCorsica() {
    data = SharedCorse.folder();
    description = TerritoryDescription.read(SharedCorse.example());
    log = new IssueLog();
    reading = read(log);
  }

  private static TerritoryReading read(IssueLog log) {
    return TerritoryReader.read(description, data, ReferenceData.services(), log, Progress.SILENT);
  }

  @Test
  void theRegisterIsWhole() {
    Territory corse = reading.territory();

    assertThat(corse.communes())
        .hasSize(360)
        .isSortedAccordingTo(Comparator.comparing(Commune::code));
    assertThat(corse.population()).isEqualTo(355_486);
    assertThat(zones(ZoningKind.EPCI)).isEqualTo(19);
    assertThat(zones(ZoningKind.CANTON)).isEqualTo(26);
    assertThat(zones(ZoningKind.ARRONDISSEMENT)).isEqualTo(5);
    assertThat(zones(ZoningKind.DEPARTEMENT)).isEqualTo(2);
    assertThat(zones(ZoningKind.BASSIN_DE_VIE)).isEqualTo(15);
    assertThat(zones(ZoningKind.IRIS)).isEqualTo(353);
    assertThat(corse.cells()).hasSize(88);
    assertThat(corse.sources()).hasSize(description.sources().size());
  }

  @Test
  void everyCommuneHasAContourAndAMairieNearIt() {
    for (Commune commune : reading.territory().communes()) {
      assertThat(commune.contour()).as(commune.name()).isNotNull();
      assertThat(commune.townHall().latDeg()).isBetween(41.3, 43.1);
      assertThat(commune.townHall().lonDeg()).isBetween(8.5, 9.6);
    }
    assertThat(log.count(IssueCode.TOWN_HALL_MISSING)).isZero();
  }

  @Test
  void everyMappedServiceHasAStructure() {
    TreeSet<String> given = new TreeSet<>();
    reading.structures().forEach(s -> given.addAll(s.services()));

    assertThat(ReferenceData.services().stream().filter(Service::mapped).map(Service::code))
        .allMatch(given::contains);
    assertThat(log.count(IssueCode.SERVICE_WITHOUT_STRUCTURE)).isZero();
    assertThat(log.count(IssueCode.SERVICE_UNMAPPED)).isEqualTo(6);
  }

  @Test
  void countsAgreeWithTheFiles() {
    Map<String, Integer> bpe =
        reading.structures().stream()
            .filter(s -> s.sourceId().equals("bpe-2013"))
            .collect(
                Collectors.toMap(
                    s -> s.id().substring(s.id().lastIndexOf(':') + 1),
                    Structure::count,
                    Integer::sum));
    assertThat(bpe).containsEntry("D201", 319).containsEntry("D232", 1093);
    assertThat(bpe).containsEntry("A203", 124).containsEntry("D107", 3).containsEntry("B316", 125);
    assertThat(bpe).containsEntry("A206", 128).containsEntry("A208", 59).containsEntry("A207", 2);

    assertThat(count("france-services-2024")).isEqualTo(37);
    assertThat(count("urgences")).isEqualTo(4);
    // One of the 161 rows has "41.93414,8" for a latitude.
    assertThat(count("inclusion-numerique")).isEqualTo(160);
    assertThat(of("mairie")).isEqualTo(360);
    assertThat(of("caf")).isEqualTo(8);
    assertThat(of("cpam")).isEqualTo(5);
    assertThat(of("msa")).isEqualTo(1);
  }

  @Test
  void facilitiesKnownByCommuneStandAtTheMairieAndSaySo() {
    Map<String, Commune> communes =
        reading.territory().communes().stream()
            .collect(Collectors.toMap(Commune::code, Function.identity()));
    assertThat(reading.structures())
        .filteredOn(s -> s.sourceId().equals("bpe-2013"))
        .isNotEmpty()
        .allSatisfy(
            s -> {
              assertThat(s.positionQuality()).isEqualTo(PositionQuality.TOWN_HALL);
              assertThat(s.position()).isEqualTo(communes.get(s.communeCode()).townHall());
            });
  }

  @Test
  void hoursOfFranceServicesAreOsmHours() {
    assertThat(reading.structures())
        .filteredOn(s -> s.id().equals("france-services-2024:125"))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.openingHours())
                    .isEqualTo("Mo-Fr 09:00-12:00,14:00-16:00; Sa 09:00-12:00"));
    assertThat(reading.structures())
        .filteredOn(s -> s.sourceId().equals("france-services-2024"))
        .allSatisfy(s -> assertThat(s.openingHours()).as(s.name()).isNotNull());
  }

  @Test
  void hiddenFiguresAreAbsentAndNeverZero() {
    assertThat(reading.territory().indicators())
        .filteredOn(i -> i.areaCode().equals("2A0010000") && i.variable().equals("rev_txpauv_21"))
        .isEmpty();
    assertThat(reading.territory().indicators())
        .contains(new CommuneIndicator("2A0010000", "rev_med_21", 27250));
    assertThat(reading.territory().indicators())
        .extracting(CommuneIndicator::variable)
        .doesNotContain("lon", "lat", "dep_code", "epci_code", "bv2022", "dep", "epci");
  }

  @Test
  void cellsLieAroundCorte() {
    assertThat(reading.territory().cells().stream().mapToDouble(PopulationCell::people).sum())
        .isGreaterThan(0);
    assertThat(reading.territory().cells())
        .allSatisfy(c -> assertThat(c.id()).matches("CRS3035RES200mN\\d{7}E\\d{7}"));
  }

  @Test
  void everyFileIsAccountedForAndNoneIsRefused() {
    assertThat(log.kept()).noneMatch(issue -> issue.severity() == Severity.ERROR);
    assertThat(reading.readings()).hasSize(description.sources().size() - 1);
    assertThat(reading.readings())
        .allSatisfy(
            r -> {
              assertThat(r.sha256()).hasSize(64);
              assertThat(r.rowsRead()).as(r.file()).isPositive();
              assertThat(r.rowsAccepted()).as(r.file()).isPositive();
            });
  }

  @Test
  void readingAgainGivesTheSame() {
    TerritoryReading again = read(new IssueLog());

    assertThat(again.structures()).isEqualTo(reading.structures());
    assertThat(again.readings()).isEqualTo(reading.readings());
    assertThat(again.territory().indicators()).isEqualTo(reading.territory().indicators());
    assertThat(again.territory().cells()).isEqualTo(reading.territory().cells());
  }

  @Test
  void readingTakesLessThanThreeSeconds() {
    // Time of this thread's work: what else the machine does meanwhile must not fail the test.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    read(new IssueLog());
    long durationMs = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;

    assertThat(durationMs).isLessThan(3000);
  }

  @Test
  void filesOfAllOfFranceGiveTheirRowsOfCorsica(@TempDir Path folder) throws IOException {
    Path examples = data.resolve("../exemples").normalize();
    assumeTrue(
        Files.isRegularFile(examples.resolve("bpe_2021_detail_extrait.csv")),
        "the examples of files in users' formats are not beside the data of Corsica");
    String common = "title: T, producer: P, vintage: V, licence: L";
    Files.writeString(
        folder.resolve("territoire.yaml"),
        """
        id: corse
        name: Corse
        departements: ["2A", "2B"]
        sources:
          - {id: cog, kind: communes, file: corse/communes_cog_2026.json, %1$s}
          - {id: contours, kind: contours, file: corse/communes.geojson, %1$s}
          - {id: bpe, kind: bpe-detail, file: exemples/bpe_2021_detail_extrait.csv, %1$s}
          - {id: fs, kind: france-services, file: exemples/france_services_20240801_extrait.csv, %1$s}
        """
            .formatted(common));
    IssueLog issues = new IssueLog();

    // The extract holds hotels only for Corsica.
    Service hotel =
        new Service(
            "hotel",
            "Hôtel",
            "Hotel",
            "commerce",
            List.of("G102"),
            List.of(),
            List.of(),
            null,
            null);
    TerritoryReading some =
        TerritoryReader.read(
            TerritoryDescription.read(folder),
            examples.getParent(),
            List.of(hotel),
            issues,
            Progress.SILENT);

    assertThat(some.structures()).filteredOn(s -> s.sourceId().equals("fs")).hasSize(37);
    SourceReading bpe = some.readings().get(2);
    assertThat(bpe.rowsRead()).isEqualTo(20_000);
    assertThat(bpe.rowsAccepted()).isEqualTo(295);
    Map<String, Commune> communes =
        some.territory().communes().stream()
            .collect(Collectors.toMap(Commune::code, Function.identity()));
    List<Structure> hotels =
        some.structures().stream().filter(s -> s.sourceId().equals("bpe")).toList();
    long inTheirCommune =
        hotels.stream()
            .filter(s -> distanceDeg(communes.get(s.communeCode()), s.position()) < 0.01)
            .count();
    // Lambert 93 was converted rightly if hotels stand in the commune that their row names.
    assertThat(inTheirCommune).isGreaterThan(285);
    assertThat(issues.count(IssueCode.COORDINATES_OUTSIDE)).isZero();
    assertThat(issues.kept())
        .anyMatch(
            i ->
                i.code() == IssueCode.ROWS_OUTSIDE
                    && i.file().equals("bpe_2021_detail_extrait.csv")
                    && i.arguments().equals(List.of("19705")));
  }

  private static double distanceDeg(Commune commune, LatLon place) {
    Coordinate coordinate = new Coordinate(place.lonDeg(), place.latDeg());
    return commune.contour().distance(commune.contour().getFactory().createPoint(coordinate));
  }

  private static long zones(ZoningKind kind) {
    return reading.territory().zones().stream().map(Zone::kind).filter(kind::equals).count();
  }

  private static long count(String source) {
    return reading.structures().stream().filter(s -> s.sourceId().equals(source)).count();
  }

  private static long of(String service) {
    return reading.structures().stream().filter(s -> s.services().contains(service)).count();
  }
}
