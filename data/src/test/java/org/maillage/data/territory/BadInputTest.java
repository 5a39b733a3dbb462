package org.maillage.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/** Files as they should not be: what is repaired, what is set aside, what is refused whole. */
class BadInputTest {

  private static final String HEADER = "id;name;service;commune;lat;lon\n";

  @TempDir Path folder;
  private SmallTerritory small;

  @BeforeEach
  void prepare() {
    small = new SmallTerritory(folder);
  }

  private SmallTerritory list(String text) {
    return small.source("liste", "structures", "liste.csv").write("liste.csv", text);
  }

  // --- The file as a whole ---

  @Test
  void aTableInLatin1IsReadAndToldWithTheFirstLineThatIsNotUtf8() {
    small
        .source("liste", "structures", "liste.csv")
        .write(
            "liste.csv",
            HEADER + "a;Aube;caf;2A001;42.05;9.05\nb;Été;caf;2A002;42.05;9.15\n",
            Charset.forName("windows-1252"));

    assertThat(small.structures("liste")).extracting(Structure::name).contains("Été");
    assertThat(small.issue(IssueCode.ENCODING_NOT_UTF8).line()).isEqualTo(3);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    list("\uFEFF" + HEADER + "a;A;caf;2A001;42.05;9.05\n");

    assertThat(small.structures("liste")).hasSize(1);
  }

  @Test
  void anotherSeparatorIsRecognisedEvenWhenTheHeaderHoldsQuotedCommas() {
    list(
        "id\tname\tservice\tcommune\tlat\tlon\t\"a, b, c, d, e, f\"\nx\tX\tcaf\t2A001\t42.05\t9.05\t\n");

    assertThat(small.structures("liste")).hasSize(1);
    assertThat(small.issue(IssueCode.SEPARATOR_OTHER).value()).isEqualTo("tab");
  }

  @Test
  void aMissingColumnRefusesTheFileAndListsTheColumnsFound() {
    list("id;name;commune;lat;lon\na;A;2A001;42.05;9.05\n");

    ImportIssue issue = small.refusal();

    assertThat(issue.code()).isEqualTo(IssueCode.COLUMN_MISSING);
    assertThat(issue.file()).isEqualTo("liste.csv");
    assertThat(issue.value()).isEqualTo("service");
    assertThat(issue.arguments()).containsExactly("id, name, commune, lat, lon");
  }

  @Test
  void aMappedColumnThatIsNotThereIsAFaultAndNotAnAbsence() {
    small
        .source("liste", "structures", "liste.csv", "columns: {hours: ouverture}")
        .write("liste.csv", HEADER + "a;A;caf;2A001;42.05;9.05\n");

    assertThat(small.refusal().value()).isEqualTo("ouverture");
  }

  @Test
  void onePerCentOfBadRowsIsSetAsideAndTheOthersLand() {
    list(
        HEADER
            + IntStream.range(0, 200)
                .mapToObj(i -> i % 100 == 50 ? "x" + i + ";trop court\n" : good(i))
                .collect(Collectors.joining()));

    assertThat(small.structures("liste")).hasSize(198);
    assertThat(small.log.count(IssueCode.ROW_MALFORMED)).isEqualTo(2);
    assertThat(small.log.kept())
        .filteredOn(i -> i.code() == IssueCode.ROW_MALFORMED)
        .extracting(ImportIssue::line)
        .containsExactly(52L, 152L);
  }

  @Test
  void moreThanATenthOfBadRowsRefusesTheFile() {
    list(
        HEADER
            + IntStream.range(0, 100)
                .mapToObj(i -> i < 11 ? "x" + i + ";trop court\n" : good(i))
                .collect(Collectors.joining()));

    ImportIssue issue = small.refusal();

    assertThat(issue.code()).isEqualTo(IssueCode.TOO_MANY_BAD_ROWS);
    assertThat(issue.arguments()).containsExactly("11", "100");
  }

  @Test
  void exactlyATenthOfBadRowsStillLands() {
    list(
        HEADER
            + IntStream.range(0, 100)
                .mapToObj(i -> i < 10 ? "x" + i + ";trop court\n" : good(i))
                .collect(Collectors.joining()));

    assertThat(small.structures("liste")).hasSize(90);
  }

  private static String good(int i) {
    return "s" + i + ";S;caf;2A001;42.05;9.05\n";
  }

  @Test
  void anEmptyFileIsRefused() {
    list("");
    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_EMPTY);
  }

  @Test
  void aFileOfBlanksAndAHeaderWithoutRowsAreEmptyToo() {
    list(" \n\n");
    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_EMPTY);
    small.write("liste.csv", HEADER);
    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_EMPTY);
  }

  @Test
  void aZipInPlaceOfTheTableIsRefusedAsAnArchive() {
    small
        .source("liste", "structures", "liste.csv")
        .write("liste.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});

    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_IS_ARCHIVE);
  }

  @Test
  void aMissingFileIsRefusedBeforeAnyIsRead() {
    small.source("liste", "structures", "absent.csv", "page: https://www.example.org/liste");
    small.write("communes.json", "");

    ImportIssue issue = small.refusal();

    assertThat(issue.code()).isEqualTo(IssueCode.FILE_NOT_FOUND);
    assertThat(issue.file()).isEqualTo("absent.csv");
    assertThat(issue.arguments())
        .containsExactly("Titre", "https://www.example.org/liste", folder.toString());
  }

  @Test
  void aMissingFileThatIsOptionalIsPassedOver() {
    small.source("liste", "structures", "absent.csv", "optional: true");

    assertThat(small.read().readings()).extracting(SourceReading::sourceId).doesNotContain("liste");
  }

  @Test
  void aTruncatedListOfObjectsIsRefused() {
    small.write("communes.json", "[{\"code\":\"2A001\",\"nom\":\"Aone\"},{\"code\":\"2A0");

    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_TRUNCATED);
  }

  @Test
  void aPageInPlaceOfJsonIsRefused() {
    small.write("communes.json", "<!doctype html>\n<html></html>\n");

    ImportIssue issue = small.refusal();
    assertThat(issue.code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
    assertThat(issue.arguments()).containsExactly("JSON");
  }

  @Test
  void aQuoteThatIsNeverClosedRefusesTheTable() {
    list(HEADER + "a;\"A;caf;2A001;42.05;9.05\n");

    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
  }

  // --- Codes ---

  @Test
  void unknownCommuneCodesAreSetAsideAndThoseOfOthersCounted() {
    list(
        HEADER
            + IntStream.range(0, 20).mapToObj(BadInputTest::good).collect(Collectors.joining())
            + "u;U;caf;2A999;42.05;9.05\n"
            + "m;M;caf;13055;43.3;5.4\n"
            + "n;N;caf;;;\n");

    assertThat(small.structures("liste")).hasSize(20);
    assertThat(small.issue(IssueCode.COMMUNE_UNKNOWN).value()).isEqualTo("2A999");
    assertThat(small.issue(IssueCode.COMMUNE_UNKNOWN).line()).isEqualTo(22);
    assertThat(small.log.kept())
        .filteredOn(i -> i.code() == IssueCode.ROWS_OUTSIDE && i.file().equals("liste.csv"))
        .singleElement()
        .satisfies(i -> assertThat(i.arguments()).containsExactly("1"));
  }

  @Test
  void formerAndDelegatedCommunesLeadToTheCommuneOfToday() {
    list(HEADER + "a;A;caf;20001;;\nb;B;caf;2A903;;\n");

    assertThat(small.structures("liste"))
        .extracting(Structure::communeCode)
        .containsExactly("2A001", "2A003");
    assertThat(small.log.count(IssueCode.COMMUNE_UNKNOWN)).isZero();
  }

  @Test
  void anIdentifierTwiceKeepsTheFirstRow() {
    list(
        HEADER
            + IntStream.range(0, 20).mapToObj(BadInputTest::good).collect(Collectors.joining())
            + "s3;Autre;caf;2A002;42.05;9.15\n");

    assertThat(small.structures("liste")).extracting(Structure::name).doesNotContain("Autre");
    assertThat(small.issue(IssueCode.DUPLICATE_ID).value()).isEqualTo("liste:s3");
  }

  @Test
  void aServiceThatTheCatalogueDoesNotHaveIsSetAside() {
    list(
        HEADER
            + IntStream.range(0, 20).mapToObj(BadInputTest::good).collect(Collectors.joining())
            + "c;C;cafe;2A002;42.05;9.15\n");

    assertThat(small.structures("liste")).hasSize(20);
    assertThat(small.issue(IssueCode.VALUE_INVALID).arguments()).containsExactly("service");
  }

  // --- Coordinates ---

  @Test
  void swappedCoordinatesArePutRight() {
    list(HEADER + "a;A;caf;2A001;9.05;42.05\n");

    Structure structure = small.structures("liste").get(0);

    assertThat(structure.position()).isEqualTo(new LatLon(42.05, 9.05));
    assertThat(structure.positionQuality()).isEqualTo(PositionQuality.EXACT);
    assertThat(small.issue(IssueCode.COORDINATES_SWAPPED).line()).isEqualTo(2);
  }

  @Test
  void lambert93InColumnsOfDegreesIsConverted() {
    CoordinateSystem.Position metres =
        CoordinateSystem.LAMBERT_93.fromWgs84(new LatLon(42.05, 9.05));
    list(HEADER + "a;A;caf;2A001;" + metres.y() + ";" + metres.x() + "\n");

    Structure structure = small.structures("liste").get(0);

    assertThat(structure.position().latDeg()).isCloseTo(42.05, within(1e-6));
    assertThat(structure.position().lonDeg()).isCloseTo(9.05, within(1e-6));
    assertThat(small.log.count(IssueCode.COORDINATES_PROJECTED)).isEqualTo(1);
  }

  @Test
  void coordinatesOfAnotherCountryPutThePlaceAtItsMairie() {
    list(HEADER + "a;A;caf;2A001;49.4;1.05\n");

    Structure structure = small.structures("liste").get(0);

    assertThat(structure.position()).isEqualTo(new LatLon(42.05, 9.05));
    assertThat(structure.positionQuality()).isEqualTo(PositionQuality.TOWN_HALL);
    assertThat(small.issue(IssueCode.COORDINATES_OUTSIDE).value()).isEqualTo("49.4, 1.05");
  }

  @Test
  void placesWithoutCoordinatesStandAtTheMairieAndAreCountedOnce() {
    list(HEADER + "a;A;caf;2A001;;\nb;B;caf;2A002;;\n");

    assertThat(small.structures("liste"))
        .allMatch(s -> s.positionQuality() == PositionQuality.TOWN_HALL);
    assertThat(small.issue(IssueCode.COORDINATES_MISSING).arguments()).containsExactly("2");
  }

  @Test
  void aPlaceWithoutCommuneIsInTheCommuneWhoseContourHoldsIt() {
    list(HEADER + "a;A;caf;;42.01;9.19\nfar;F;caf;;42.4;9.19\n");

    assertThat(small.structures("liste"))
        .singleElement()
        .satisfies(s -> assertThat(s.communeCode()).isEqualTo("2A002"));
  }

  // --- The territory ---

  @Test
  void aCommuneWithoutInhabitantsIsKeptAndTold() {
    small.write(
        "communes.json",
        """
        [{"code":"2A001","nom":"Aone","departement":"2A","population":100},
         {"code":"2A002","nom":"Bdeux","departement":"2A","population":0},
         {"code":"2A003","nom":"Ctrois","departement":"2A","population":300}]
        """);

    assertThat(small.read().territory().communes())
        .extracting(Commune::population)
        .containsExactly(100, 0, 300);
    assertThat(small.issue(IssueCode.POPULATION_ZERO).value()).isEqualTo("2A002");
  }

  @Test
  void aMairieThatNobodyKnowsIsReplacedByAPointInsideTheContour() {
    Map<String, Commune> communes =
        small.read().territory().communes().stream()
            .collect(Collectors.toMap(Commune::code, c -> c));

    assertThat(communes.get("2A001").townHallQuality()).isEqualTo(PositionQuality.EXACT);
    assertThat(communes.get("2A002").townHallQuality()).isEqualTo(PositionQuality.COMMUNE);
    assertThat(communes.get("2A003").townHall().lonDeg()).isBetween(9.2, 9.3);
    assertThat(small.issue(IssueCode.TOWN_HALL_MISSING).value()).isEqualTo("2A003");
  }

  @Test
  void aCommuneWithoutContourIsInTheTablesWithItsMairie() {
    small.write(
        "communes.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":["
            + SmallTerritory.square("2A001", 9.0)
            + ","
            + SmallTerritory.square("2A003", 9.2)
            + "]}");

    List<Commune> communes = small.read().territory().communes();

    assertThat(communes).hasSize(3);
    assertThat(communes.get(1).contour()).isNull();
    assertThat(communes.get(1).townHall()).isEqualTo(new LatLon(42.05, 9.15));
    assertThat(small.issue(IssueCode.CONTOUR_MISSING).value()).isEqualTo("2A002");
  }

  @Test
  void aContourThatCrossesItselfIsRepaired() {
    small.write(
        "communes.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":["
            + "{\"type\":\"Feature\",\"properties\":{\"code\":\"2A001\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[9.0,42.0],[9.1,42.1],[9.1,42.0],[9.0,42.1],[9.0,42.0]]]}},"
            + SmallTerritory.square("2A002", 9.1)
            + ","
            + SmallTerritory.square("2A003", 9.2)
            + "]}");

    assertThat(small.read().territory().communes())
        .allMatch(c -> c.contour() != null && c.contour().isValid());
    assertThat(small.issue(IssueCode.CONTOUR_REPAIRED).line()).isEqualTo(1);
  }

  @Test
  void arrondissementsComeFromTheOfficialCodeWhereNoContoursNameThem() {
    assertThat(small.read().territory().zones())
        .filteredOn(z -> z.kind() == ZoningKind.ARRONDISSEMENT)
        .extracting(Zone::code, Zone::communeCodes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2A1", List.of("2A001", "2A002")),
            org.assertj.core.groups.Tuple.tuple("2A4", List.of("2A003")));
  }

  @Test
  void aZoneWithoutANameHasTheNameOfTheCommuneOfItsCode() {
    small
        .source("bv", "zoning", "bv.csv", "zoning: bassin-de-vie")
        .write("bv.csv", "commune;code\n2A001;2A002\n2A001;2A002\n2A002;2A002\n2A003;2A999\n");

    assertThat(small.read().territory().zones())
        .filteredOn(z -> z.kind() == ZoningKind.BASSIN_DE_VIE)
        .extracting(Zone::name, Zone::communeCodes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Bdeux", List.of("2A001", "2A002")),
            org.assertj.core.groups.Tuple.tuple("2A999", List.of("2A003")));
  }

  @Test
  void anIrisWithoutAContourIsLocatedOnlyWhereItIsAloneInItsCommune() {
    small
        .source("iris", "zoning", "iris.csv", "zoning: iris")
        .write(
            "iris.csv",
            "commune;code;nom\n2A001;2A0010000;Aone\n2A002;2A0020101;Port\n"
                + "2A002;2A0020102;Gare\n");

    assertThat(small.read().territory().zones())
        .filteredOn(z -> z.kind() == ZoningKind.IRIS)
        .extracting(Zone::code, Zone::communeCodes)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("2A0010000", List.of("2A001")));
    ImportIssue issue = small.issue(IssueCode.IRIS_NOT_LOCATED);
    assertThat(issue.value()).isEqualTo("Bdeux");
    assertThat(issue.arguments()).containsExactly("2");
  }

  @Test
  void aZoningMayComeAsATableOfCommunes() {
    small
        .source("msp", "zoning", "msp.csv", "zoning: msp")
        .write("msp.csv", "commune;code;nom\n2A001;M1;Nord\n2A003;M1;Nord\n2A002;M2;Sud\n");

    assertThat(small.read().territory().zones())
        .filteredOn(z -> z.kind() == ZoningKind.MSP)
        .extracting(Zone::name, Zone::communeCodes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Nord", List.of("2A001", "2A003")),
            org.assertj.core.groups.Tuple.tuple("Sud", List.of("2A002")));
  }

  @Test
  void aServiceOfTheCatalogueThatNoFileHoldsIsTold() {
    small.read();

    assertThat(small.log.kept())
        .filteredOn(i -> i.code() == IssueCode.SERVICE_WITHOUT_STRUCTURE)
        .extracting(ImportIssue::value)
        .contains("pharmacie")
        .doesNotContain("mairie");
    assertThat(small.log.count(IssueCode.SERVICE_UNMAPPED)).isEqualTo(6);
  }
}
