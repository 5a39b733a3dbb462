package org.maillage.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.osm.OsmPbfWriter;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationCell;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/** Each format of the offer and of the population, as its publisher writes it. */
class OfferFormatsTest {

  @TempDir Path folder;
  private SmallTerritory small;

  @BeforeEach
  void prepare() {
    small = new SmallTerritory(folder);
  }

  @Test
  void countsPerCommuneBecomeOneStructureATypeAtTheMairie() {
    small
        .source("bpe", "bpe-communes", "bpe.csv")
        .write(
            "bpe.csv",
            """
            depcom,Total de nb_equip,Médecin omnipraticien,"Banque, Caisse d'Epargne",Taxi,Ovni
            2A001,12,8,,3,1
            2A002,1,1,0,,
            13055,9000,5,5,5,5
            """);

    List<Structure> structures = small.structures("bpe");

    assertThat(structures)
        .extracting(Structure::id)
        .containsExactly("bpe:2A001:D201", "bpe:2A002:D201");
    Structure doctors = structures.get(0);
    assertThat(doctors.count()).isEqualTo(8);
    assertThat(doctors.name()).isEqualTo("Médecin généraliste, Aone");
    assertThat(doctors.positionQuality()).isEqualTo(PositionQuality.TOWN_HALL);
    assertThat(small.log.kept())
        .filteredOn(i -> i.code() == IssueCode.TYPE_UNUSED && i.file().equals("bpe.csv"))
        .extracting(i -> i.value() + " " + i.arguments())
        .contains("E101 Taxi [1]", "Ovni [1]");
  }

  @Test
  void aFormerVintageIsKeptBesideTheOfferAndTypesAreKnownByWhatTheyAreCalledInAnyVintage() {
    small
        .source("bpe", "bpe-communes", "bpe.csv")
        .write(
            "bpe.csv",
            """
            depcom,libelle,Total de nb_equip,École élémentaire,Taxi,Ovni
            2A001,Aone,12,2,,1
            """)
        .source("old", "bpe-communes-before", "old.csv")
        .write(
            "old.csv",
            """
            INSEECOM,Total de NB_EQUIP,Ecole  élémentaire,Taxi
            2A001,78,3,
            2A002,1,0,1
            13055,9000,5,5
            """);

    TerritoryReading reading = small.read();

    assertThat(reading.structures()).extracting(Structure::sourceId).doesNotContain("old");
    assertThat(reading.vintages())
        .extracting(CountedVintage::sourceId)
        .containsExactly("bpe", "old");
    assertThat(reading.vintages().get(0).counts())
        .containsExactly(Map.entry("2A001", Map.of("C104", 2, "ovni", 1)));
    assertThat(reading.vintages().get(0).labels()).containsOnlyKeys("C104", "E101", "ovni");
    assertThat(reading.vintages().get(1).counts())
        .isEqualTo(Map.of("2A001", Map.of("C104", 3), "2A002", Map.of("E101", 1)));
  }

  @Test
  void aTableWithoutAnyKnownTypeIsRefused() {
    small.source("bpe", "bpe-communes", "bpe.csv").write("bpe.csv", "depcom,a,b\n2A001,1,1\n");

    assertThat(small.refusal().code()).isEqualTo(IssueCode.COLUMN_MISSING);
  }

  @Test
  void facilitiesOfTheDetailedFileStandWhereLambert93PutsThem() {
    CoordinateSystem.Position place =
        CoordinateSystem.LAMBERT_93.fromWgs84(new LatLon(42.02, 9.17));
    small
        .source("bpe", "bpe-detail", "bpe.csv")
        .write(
            "bpe.csv",
            "\"AN\";\"DEPCOM\";\"TYPEQU\";\"LAMBERT_X\";\"LAMBERT_Y\";\"QUALITE_XY\"\n"
                + "2021;\"2A002\";\"D301\";"
                + place.x()
                + ";"
                + place.y()
                + ";\"Bonne\"\n"
                + "2021;\"2A002\";\"D301\";"
                + place.x()
                + ";"
                + place.y()
                + ";\"Mauvaise\"\n"
                + "2021;\"2A002\";\"D301\";;;\"Non géolocalisé\"\n"
                + "2021;\"2A002\";\"G102\";;;\"Bonne\"\n"
                + "2021;\"75101\";\"D301\";652000;6862000;\"Bonne\"\n");

    List<Structure> structures = small.structures("bpe");

    assertThat(structures)
        .extracting(Structure::id)
        .containsExactly("bpe:2A002:D301:1", "bpe:2A002:D301:2", "bpe:2A002:D301:3");
    assertThat(structures)
        .extracting(Structure::positionQuality)
        .containsExactly(PositionQuality.EXACT, PositionQuality.COMMUNE, PositionQuality.TOWN_HALL);
    assertThat(structures.get(0).position().latDeg()).isCloseTo(42.02, within(1e-6));
    assertThat(structures.get(0).position().lonDeg()).isCloseTo(9.17, within(1e-6));
    assertThat(small.log.count(IssueCode.ROWS_OUTSIDE)).isEqualTo(2);
  }

  @Test
  void newerVintagesGiveDegreesAndNames() {
    small
        .source("bpe", "bpe-detail", "bpe.csv")
        .write(
            "bpe.csv",
            """
            DEPCOM;NOMRS;TYPEQU;LONGITUDE;LATITUDE;QUALITE_XY
            2A001;PHARMACIE DU PORT;D307;9.01;42.03;11
            """);

    assertThat(small.structures("bpe"))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.name()).isEqualTo("PHARMACIE DU PORT");
              assertThat(s.services()).containsExactly("pharmacie");
              assertThat(s.position()).isEqualTo(new LatLon(42.03, 9.01));
            });
  }

  @Test
  void hoursOfFranceServicesThatAreNotUnderstoodAreUnknown() {
    small
        .source("fs", "france-services", "fs.csv")
        .write(
            "fs.csv",
            """
            "id_fs","lib_fs","adresse","insee_com","code_postal","lib_com","latitude","longitude","telephone","h_lundi","h_mardi"
            "1","FS Aone","1 rue A","2A001","20000","Aone","42.05","9.05","04","09:00 - 12:00","08:00 - 12:00 / 13:00 - 17:00"
            "2","FS Bdeux","","2A002","20000","Bdeux","42.05","9.15","","1er lundi du mois","09:00 - 12:00"
            """);

    List<Structure> structures = small.structures("fs");

    assertThat(structures.get(0).openingHours())
        .isEqualTo("Mo 09:00-12:00; Tu 08:00-12:00,13:00-17:00");
    assertThat(structures.get(0).address()).isEqualTo("1 rue A, 20000 Aone");
    assertThat(structures.get(1).openingHours()).isNull();
    assertThat(small.issue(IssueCode.HOURS_NOT_UNDERSTOOD).value()).isEqualTo("1er lundi du mois");
  }

  @Test
  void theDirectoryAsItIsPublishedSince2022IsReadToo() {
    small.write(
        "annuaire.jsonl",
        """
        {"service":[
          {"id":"u1","nom":"Mairie - Aone","code_insee_commune":"2A001",
           "pivot":[{"type_service_local":"mairie","code_insee_commune":["2A001"]}],
           "adresse":[{"type_adresse":"Adresse","numero_voie":"1 rue A","code_postal":"20000",
             "nom_commune":"Aone","longitude":"9.05","latitude":"42.05"}],
           "telephone":[{"valeur":"04 95 00 00 00"}],"site_internet":[{"valeur":"https://a.fr"}],
           "plage_ouverture":[{"nom_jour_debut":"Lundi","nom_jour_fin":"Vendredi",
             "valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00",
             "valeur_heure_debut_2":"","valeur_heure_fin_2":""}]},
          {"id":"u2","nom":"France Travail","code_insee_commune":"2A002",
           "pivot":"[{\\"type_service_local\\":\\"france_travail\\"}]","adresse":[]}
        ]}
        """);

    List<Structure> structures = small.structures("annuaire");

    assertThat(structures.get(0).openingHours()).isEqualTo("Mo-Fr 09:00-12:00");
    assertThat(structures.get(0).address()).isEqualTo("1 rue A, 20000 Aone");
    assertThat(structures.get(0).phone()).isEqualTo("04 95 00 00 00");
    assertThat(structures.get(1).services()).containsExactly("pole-emploi");
    assertThat(structures.get(1).positionQuality()).isEqualTo(PositionQuality.TOWN_HALL);
  }

  @Test
  void theMairieOfACommuneIsNotItsAnnexNorThatOfADelegatedCommune() {
    small.write(
        "annuaire.jsonl",
        """
        {"id":"mairie-2A001-00","type":"mairie","codeinsee":"2A001","nom":"Mairie annexe","latitude":"42.09","longitude":"9.09","geocode_pr":"8"}
        {"id":"mairie-2A001-01","type":"mairie","codeinsee":"2A001","nom":"Mairie d'Aone","latitude":"42.05","longitude":"9.05","geocode_pr":"6"}
        """);

    assertThat(small.read().territory().communes().get(0).townHall())
        .isEqualTo(new LatLon(42.05, 9.05));
    assertThat(small.structures("annuaire")).hasSize(2);
  }

  @Test
  void theSameHospitalAsAnAreaAndAsAPointIsOnePlace() {
    small
        .source("urgences", "emergency", "urgences.json")
        .write(
            "urgences.json",
            """
            [{"_id":"way/1","name":"CH","geo_point_2d":{"lon":9.05,"lat":42.05}},
             {"_id":"way/1","name":"CH","geo_point_2d":{"lon":9.0501,"lat":42.0501}},
             {"_id":"node/7","name":"ch ","geo_point_2d":{"lon":9.0502,"lat":42.0501}},
             {"_id":"way/2","name":"CH","geo_point_2d":{"lon":9.25,"lat":42.05}}]
            """);

    assertThat(small.structures("urgences"))
        .extracting(Structure::id)
        .containsExactly("urgences:node/7", "urgences:way/2");
    assertThat(small.issue(IssueCode.STRUCTURES_MERGED).arguments()).containsExactly("2");
  }

  @Test
  void anOperatorsListMayNameItsServiceOnceAndUseItsOwnColumns() {
    small
        .source(
            "carsat",
            "structures",
            "carsat.csv",
            "columns: {id: Numéro, name: Agence, service: \"=carsat\", commune: INSEE, hours: Horaires}")
        .write(
            "carsat.csv",
            "Numéro;Agence;INSEE;Horaires\n1;Agence Nord;2A001;Mo-Fr 09:00-12:00\n2;Agence Sud;2A003;le lundi de 9h à 12h\n");

    List<Structure> structures = small.structures("carsat");

    assertThat(structures).allMatch(s -> s.services().equals(Set.of("carsat")));
    assertThat(structures)
        .extracting(Structure::openingHours)
        .containsExactly("Mo-Fr 09:00-12:00", "Mo 09:00-12:00");
    assertThat(small.log.kept())
        .filteredOn(i -> i.code() == IssueCode.SERVICE_UNMAPPED)
        .noneMatch(i -> i.value().equals("carsat"));
  }

  @Test
  void cellsOfTheGridLieAtTheirCentres() {
    CoordinateSystem.Position centre =
        CoordinateSystem.LAEA_EUROPE.fromWgs84(new LatLon(42.05, 9.05));
    long x = Math.round(centre.x() / 200) * 200;
    long y = Math.round(centre.y() / 200) * 200;
    small
        .source("carreaux", "cells", "carreaux.csv")
        .write(
            "carreaux.csv",
            "x3035,y3035,ind\n"
                + x
                + ","
                + y
                + ",12.5\n"
                + (x + 200)
                + ","
                + y
                + ",0\n"
                + "3800000,2900000,40\n");

    assertThat(small.read().territory().cells())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.id()).isEqualTo("CRS3035RES200mN" + y + "E" + x);
              assertThat(cell.people()).isEqualTo(12.5);
              assertThat(cell.centre().latDeg()).isCloseTo(42.05, within(0.003));
            });
    assertThat(small.log.kept())
        .anyMatch(i -> i.code() == IssueCode.ROWS_OUTSIDE && i.file().equals("carreaux.csv"));
  }

  @Test
  void theFileOfInseeNamesItsCells() {
    CoordinateSystem.Position centre =
        CoordinateSystem.LAEA_EUROPE.fromWgs84(new LatLon(42.05, 9.05));
    String id =
        "CRS3035RES200mN"
            + Math.round(centre.y() / 200) * 200
            + "E"
            + Math.round(centre.x() / 200) * 200;
    small
        .source("carreaux", "cells", "carreaux.csv")
        .write("carreaux.csv", "idcar_200m,lcog_geo,ind\n" + id + ",2A001,3\n");

    assertThat(small.read().territory().cells()).extracting(PopulationCell::id).containsExactly(id);
  }

  @Test
  void hiddenFiguresAreAbsentAndNamesAreNoFigures() {
    small
        .source("stats", "indicators", "stats.csv")
        .write(
            "stats.csv",
            """
            codgeo,lib,dep_code,lon,revenu,part
            2A001,Aone,2A,9.05,21000,"12,5"
            2A002,Bdeux,2A,9.15,,s
            2A003,C,2A,9.2,0,x
            """);

    assertThat(small.read().territory().indicators())
        .containsExactly(
            new CommuneIndicator("2A001", "revenu", 21000),
            new CommuneIndicator("2A003", "revenu", 0));
  }

  @Test
  void figuresOfIrisKeepTheirNineCharacters() {
    small
        .source("iris", "indicators", "iris.csv", "columns: {code: IRIS, variables: perc}")
        .write("iris.csv", "IRIS,perc,autre\n2A0010101,0.25,9\n2A9030000,0.5,9\n750010101,1,1\n");

    assertThat(small.read().territory().indicators())
        .containsExactly(
            new CommuneIndicator("2A0010101", "perc", 0.25),
            new CommuneIndicator("2A0030000", "perc", 0.5));
  }

  @Test
  void columnsAreKnownByTheNamesThatTheDescriptionGivesThem() {
    small
        .source("stats", "indicators", "stats.csv", "columns: {revenu_median: MED21, menages: lib}")
        .write("stats.csv", "codgeo,MED21,lib,pop\n2A001,21000,12,30\n");

    assertThat(small.read().territory().indicators())
        .containsExactly(
            new CommuneIndicator("2A001", "revenu_median", 21000),
            new CommuneIndicator("2A001", "menages", 12),
            new CommuneIndicator("2A001", "pop", 30));
  }

  @Test
  void aCantonByItsContourMayCutCommunesAndListsNone() {
    small
        .source("cantons", "zoning", "cantons.geojson", "zoning: canton")
        .write(
            "cantons.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":["
                + SmallTerritory.square("2A101", 9.05)
                + ","
                + SmallTerritory.square("1301", 5.4)
                + "]}");

    assertThat(small.read().territory().zones())
        .filteredOn(z -> z.kind() == ZoningKind.CANTON)
        .singleElement()
        .satisfies(
            z -> {
              assertThat(z.code()).isEqualTo("2A101");
              assertThat(z.communeCodes()).isEmpty();
              assertThat(z.contour()).isNotNull();
            });
  }

  @Test
  void anIntercommunalityOverTheBorderKeepsItsCommunesOfTheTerritory() {
    small
        .source("epci", "epci", "epci.json")
        .write(
            "epci.json",
            """
            [{"code":"200000001","nom":"CC A","membres":[{"code":"2A002"},{"code":"2B001"}]},
             {"code":"200000002","nom":"CC B","membres":[{"code":"13055"}]}]
            """);

    assertThat(small.read().territory().zones())
        .filteredOn(z -> z.kind() == ZoningKind.EPCI)
        .extracting(Zone::communeCodes)
        .containsExactly(List.of("2A002"));
  }

  @Test
  void pointsOfInterestGiveTheServicesWhoseTagsTheyCarry() throws IOException {
    try (OsmPbfWriter writer = OsmPbfWriter.create(folder.resolve("points.osm.pbf"))) {
      writer.node(
          1,
          42.05,
          9.05,
          Map.of("amenity", "pharmacy", "name", "Du Port", "opening_hours", "Mo-Sa 09:00-19:00"));
      writer.node(2, 42.05, 9.15, Map.of("amenity", "bank;post_office", "opening_hours", "hm"));
      writer.node(3, 42.05, 9.25, Map.of("amenity", "hospital"));
      writer.node(4, 42.05, 9.26, Map.of("amenity", "hospital", "emergency", "yes"));
      writer.node(5, 43.5, 9.25, Map.of("amenity", "pharmacy"));
      writer.node(6, 42.05, 9.25, Map.of("amenity", "bench"));
    }
    small.source("osm", "osm-points", "points.osm.pbf");

    List<Structure> structures = small.structures("osm");

    assertThat(structures)
        .extracting(Structure::id)
        .containsExactly("osm:node/1", "osm:node/2", "osm:node/3", "osm:node/4");
    assertThat(structures.get(0).name()).isEqualTo("Du Port");
    assertThat(structures.get(0).openingHours()).isEqualTo("Mo-Sa 09:00-19:00");
    assertThat(structures.get(1).services()).containsExactly("banque", "bureau-de-poste");
    assertThat(structures.get(1).openingHours()).isNull();
    assertThat(structures.get(2).services()).containsExactly("sante-court-sejour");
    assertThat(structures.get(3).services()).containsExactly("sante-court-sejour", "urgences");
  }

  @Test
  void theOrderOfTheSourcesChangesNothing() {
    String list = "id;name;service;commune\na;A;caf;2A001\nb;B;cpam;2A002\n";
    List<Structure> first =
        small
            .source("x", "structures", "x.csv")
            .write("x.csv", list)
            .source("y", "structures", "y.csv")
            .write("y.csv", list)
            .read()
            .structures();
    List<Structure> second =
        new SmallTerritory(folder)
            .source("y", "structures", "y.csv")
            .source("x", "structures", "x.csv")
            .read()
            .structures();

    assertThat(second).isEqualTo(first);
  }
}
