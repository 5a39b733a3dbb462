package org.maillage.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.territory.PositionQuality;

/** The exchange formats as sources of a territory. */
class ExchangeFormatsTest {

  private static final String LONG = "Une description d'au moins cinquante caractères, sans plus.";

  @TempDir Path folder;
  private SmallTerritory small;

  @BeforeEach
  void prepare() {
    small = new SmallTerritory(folder);
  }

  private List<ImportIssue> issues(IssueCode code) {
    return small.log.kept().stream().filter(issue -> issue.code() == code).toList();
  }

  @Test
  void aNationalMednumFileGivesThePlacesOfTheTerritoryWithAllThatItTells() {
    small
        .source("mednum", "mednum", "mednum.csv")
        .write(
            "mednum.csv",
            """
            id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,courriels,horaires,date_maj,services,modalites_acces,frais_a_charge,dispositif_programmes_nationaux
            un,12345678900011,EPN,Aone,20100,2A001,Place,42.06,9.06,+33495262652,epn@exemple.fr,"Mo,Th 09:00-12:00",2026-03-01,Compréhension du monde numérique,Se présenter|Téléphoner,Gratuit,Point d'accès numérique CAF|Autre
            deux,00000000000000,Bus,Bdeux,20110,2A002,Rue,,,04 95,,tous les jours ou presque,2026-03-01,Compréhension du monde numérique,,,
            loin,x,,Marseille,13001,13055,Rue,,,,,,,,,,
            """);

    TerritoryReading reading = small.read();

    assertThat(reading.places())
        .extracting(RegisteredPlace::id)
        .containsExactly("mednum:deux", "mednum:un");
    RegisteredPlace un = reading.places().get(1);
    assertThat(un.references())
        .singleElement()
        .satisfies(
            reference -> {
              assertThat(reference.sourceId()).isEqualTo("mednum");
              assertThat(reference.identifier()).isEqualTo("un");
              assertThat(reference.date()).isEqualTo(LocalDate.of(2026, 3, 1));
            });
    assertThat(un.identifiers()).containsEntry(Scheme.SIRET, "12345678900011");
    assertThat(un.contact().email()).isEqualTo("epn@exemple.fr");
    assertThat(un.contact().phone()).isEqualTo("04 95 26 26 52");
    assertThat(un.labels()).containsExactly(new Label("point-acces-numerique", null, null));
    GivenService service = un.services().get(0);
    assertThat(service.code()).isEqualTo("mediation-numerique");
    assertThat(service.channels()).containsExactly(Channel.DESK, Channel.PHONE);
    assertThat(service.cost().kind()).isEqualTo(GivenService.Cost.Kind.FREE);

    RegisteredPlace deux = reading.places().get(0);
    assertThat(deux.contact().phone()).isNull();
    assertThat(deux.openingHours()).isNull();
    assertThat(deux.location().quality()).isEqualTo(PositionQuality.TOWN_HALL);
    assertThat(issues(IssueCode.VALUE_INVALID))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.line()).isEqualTo(3);
              assertThat(issue.value()).isEqualTo("04 95");
              assertThat(issue.arguments().toString()).contains("telephone");
            });
    assertThat(issues(IssueCode.HOURS_NOT_UNDERSTOOD)).hasSize(1);
    assertThat(issues(IssueCode.ROWS_OUTSIDE))
        .extracting(ImportIssue::file)
        .containsExactly("communes.json", "mednum.csv");

    assertThat(reading.structures())
        .filteredOn(structure -> structure.sourceId().equals("mednum"))
        .extracting(Structure::id)
        .containsExactly("mednum:deux", "mednum:un");
    SourceReading counted =
        reading.readings().stream().filter(r -> r.sourceId().equals("mednum")).findFirst().get();
    assertThat(counted.rowsRead()).isEqualTo(3);
    assertThat(counted.rowsAccepted()).isEqualTo(2);
    assertThat(counted.rowsRejected()).isZero();
  }

  @Test
  void servicesOfDataInclusionBelongToTheStructuresBeforeThem() {
    small
        .source("di", "data-inclusion-structures", "structures.json")
        .source("di-services", "data-inclusion-services", "services.json")
        .write(
            "structures.json",
            """
            [{"source":"s","id":"1","nom":"Maison","description":"%1$s","date_maj":"2026-02-14","code_insee":"2A001","latitude":42.06,"longitude":9.06,"siret":"12345678900011"},
             {"source":"s","id":"2","nom":"CAF d'ici","description":"%1$s","date_maj":"2026-02-14","code_insee":"2A002","reseaux_porteurs":["caf"]},
             {"source":"s","id":"3","nom":"Ailleurs","description":"%1$s","date_maj":"2026-02-14","code_insee":"13055"}]
            """
                .formatted(LONG))
        .write(
            "services.json",
            """
            [{"source":"s","id":"a","structure_id":"1","nom":"Atelier","description":"%1$s","date_maj":"2026-02-14","thematiques":["numerique--utiliser-le-numerique-au-quotidien"],"publics":["seniors"],"modes_mobilisation":["se-presenter"],"horaires_accueil":"Mo 14:00-16:00"},
             {"source":"s","id":"b","structure_id":"1","nom":"Prêt","description":"%1$s","date_maj":"2026-02-14","thematiques":["numerique--acceder-a-du-materiel"],"publics":["jeunes"],"modes_mobilisation":["telephoner"],"horaires_accueil":"We 14:00-16:00"},
             {"source":"s","id":"c","structure_id":"1","nom":"Permis","description":"%1$s","date_maj":"2026-02-14","thematiques":["mobilite--acheter-un-velo"]},
             {"source":"s","id":"d","structure_id":"3","nom":"Loin","description":"%1$s","date_maj":"2026-02-14","thematiques":["numerique"]}]
            """
                .formatted(LONG));

    TerritoryReading reading = small.read();

    assertThat(reading.places()).extracting(RegisteredPlace::id).containsExactly("di:1", "di:2");
    GivenService digital = reading.places().get(0).services().get(0);
    assertThat(digital.code()).isEqualTo("mediation-numerique");
    assertThat(digital.audiences()).containsExactly("jeunes", "seniors");
    assertThat(digital.channels()).containsExactly(Channel.DESK, Channel.PHONE);
    // Two times of one service are neither of them its hours.
    assertThat(digital.openingHours()).isNull();
    assertThat(reading.places().get(1).serviceCodes()).containsExactly("caf");
    assertThat(issues(IssueCode.TYPE_UNUSED))
        .filteredOn(issue -> issue.file().equals("services.json"))
        .extracting(ImportIssue::value)
        .containsExactly("mobilite");
    assertThat(issues(IssueCode.ROWS_OUTSIDE))
        .extracting(ImportIssue::file)
        .containsExactly("communes.json", "structures.json", "services.json");
  }

  @Test
  void servicesWithoutStructuresSayWhatIsMissing() {
    small.source("di", "data-inclusion-services", "services.json").write("services.json", "[]\n");

    assertThat(small.refusal().arguments().toString()).contains("kind: data-inclusion-structures");
  }

  @Test
  void aFileThatIsNoTableIsRefusedWhole() {
    small.source("mednum", "mednum", "mednum.json").write("mednum.json", "{\"a\": [}");

    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
  }

  /** As the ministry writes it: 32 fields without a header, positions after all establishments. */
  @Test
  void establishmentsOfFinessComeWithTheirNumbersAndTheirPositions() {
    String fields =
        "structureet;%s;2A0000014;%s;%s;;;12;R;DE LA GARE;;;%s;%s;CORSE DU SUD;20100 AONE;0495000000;;"
            + "%s;%s;1102;Pharmacie;12345678900011;4773Z;;;;;2001-01-01;2001-01-01;2026-02-03;\n";
    String file =
        "finess;etalab;93;2026-03-04\n"
            + fields.formatted(
                "2A0000022",
                "PHIE",
                "PHARMACIE \"DU PONT\"",
                "001",
                "2A",
                "620",
                "Pharmacie d'Officine")
            + fields.formatted(
                "2A0000030", "EHPAD", "EHPAD A PAGHJELLA", "002", "2A", "500", "EHPAD")
            + fields.formatted(
                "2A0000048",
                "CMP",
                "CMP",
                "002",
                "2A",
                "156",
                "Centre Médico-Psychologique (C.M.P.)")
            + fields.formatted(
                "130000011", "PHIE", "PHARMACIE LOIN", "055", "13", "620", "Pharmacie d'Officine")
            + "geolocalisation;2A0000022;1195000.5;6123000.5;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,LAMBERT_93;2026-02-03\n";
    small.source("finess", "finess", "finess.csv").write("finess.csv", file);

    TerritoryReading reading = small.read();

    assertThat(reading.places())
        .extracting(RegisteredPlace::id)
        .containsExactly("finess:2A0000022", "finess:2A0000030");
    RegisteredPlace pharmacy = reading.places().get(0);
    assertThat(pharmacy.name()).isEqualTo("PHARMACIE \"DU PONT\"");
    assertThat(pharmacy.serviceCodes()).containsExactly("pharmacie");
    assertThat(pharmacy.identifiers())
        .containsEntry(Scheme.FINESS, "2A0000022")
        .containsEntry(Scheme.SIRET, "12345678900011");
    assertThat(pharmacy.location().address()).isEqualTo("12 R DE LA GARE, 20100 AONE");
    assertThat(pharmacy.references().get(0).date()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(pharmacy.location().quality()).isEqualTo(PositionQuality.EXACT);
    RegisteredPlace home = reading.places().get(1);
    assertThat(home.serviceCodes()).containsExactly("hebergement-personnes-agees");
    assertThat(home.location().quality()).isEqualTo(PositionQuality.TOWN_HALL);
    assertThat(issues(IssueCode.TYPE_UNUSED))
        .filteredOn(issue -> issue.file().equals("finess.csv"))
        .extracting(ImportIssue::value)
        .containsExactly("156 Centre Médico-Psychologique (C.M.P.)");
    assertThat(issues(IssueCode.ROWS_OUTSIDE)).extracting(ImportIssue::file).contains("finess.csv");
  }

  @Test
  void anotherTableThanFinessIsRefused() {
    small.source("finess", "finess", "finess.csv").write("finess.csv", "id;nom\n1;Pharmacie\n");

    assertThat(small.refusal().code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
  }
}
