package org.maillage.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.data.exchange.ExchangeIssue.Code;
import org.maillage.data.exchange.Mednum.Entry;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

class ExchangeTest {

  private static final LatLon MAIRIE = new LatLon(42.3061, 9.1506);
  private static final Map<String, Town> TOWNS = Map.of("2B096", new Town("Corte", MAIRIE));
  private static final Mednum MEDNUM = new Mednum(TOWNS);
  private static final DataInclusion INCLUSION = new DataInclusion(TOWNS, ReferenceData.services());

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A place that says only what both formats can say. */
  private static RegisteredPlace place(Random random, int number, String code) {
    boolean located = random.nextBoolean();
    LatLon position = new LatLon(42 + random.nextInt(9_000) / 10_000.0, 9 + random.nextDouble());
    Location location =
        new Location(
            any(random, List.of("6 avenue Luciani, 20250 Corte", "Place d'Armes, 20250 Corte")),
            "2B096",
            located ? position : MAIRIE,
            located ? PositionQuality.EXACT : PositionQuality.TOWN_HALL);
    String id = "liste:" + number;
    return new RegisteredPlace(
        id,
        any(random, List.of("Médiathèque \"L'Aiglon\"", "Maison | des, services", "Bus; bleu")),
        PlaceStatus.OPEN,
        location,
        null,
        null,
        List.of(),
        null,
        new Contact(
            random.nextBoolean() ? "04 95 26 26 52" : null,
            random.nextBoolean() ? "accueil@example.org" : null,
            random.nextBoolean() ? "https://example.org/a?b=c" : null),
        new Accessibility(null, random.nextBoolean() ? "https://acceslibre.example/x" : null),
        random.nextBoolean() ? "Mo-Fr 09:00-12:00; PH off" : null,
        1,
        random.nextBoolean() ? Map.of(Scheme.SIRET, "73282932000074") : Map.of(),
        List.of(new SourceReference("liste", "" + number, LocalDate.of(2024, 9, 2))),
        List.of(
            new GivenService(
                code,
                null,
                random.nextBoolean() ? Set.of(Channel.DESK, Channel.PHONE) : Set.of(Channel.EMAIL),
                null,
                Set.of(),
                any(
                    random,
                    List.of(
                        new Cost(Cost.Kind.FREE, null),
                        new Cost(Cost.Kind.FREE_UNDER_CONDITIONS, null),
                        new Cost(Cost.Kind.PAID, null))),
                Set.of(),
                List.of())));
  }

  @Test
  void whatMednumWritesItReadsBackTheSameInBothForms() {
    Random random = new Random(102);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      RegisteredPlace place = place(random, i, "mediation-numerique");
      entries.add(
          new Entry(place, Map.of("services", List.of("Compréhension du monde numérique"))));
    }
    Mednum.Writing csv = MEDNUM.writeCsv(entries);
    Mednum.Writing json = MEDNUM.writeJson(entries);

    assertThat(csv.issues()).isEmpty();
    assertThat(json.issues()).isEmpty();
    Mednum.Reading fromCsv = MEDNUM.readCsv(csv.text());
    Mednum.Reading fromJson = MEDNUM.readJson(json.text());
    assertThat(fromCsv.issues()).isEmpty();
    assertThat(fromCsv.entries())
        .extracting(Entry::place)
        .containsExactlyElementsOf(entries.stream().map(Entry::place).toList());
    assertThat(fromJson).isEqualTo(fromCsv);
    assertThat(MEDNUM.writeCsv(fromCsv.entries())).isEqualTo(csv);
  }

  @Test
  void whatDataInclusionWritesItReadsBackTheSame() {
    Random random = new Random(10);
    List<RegisteredPlace> places = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      places.add(place(random, i, any(random, List.of("mairie", "caf", "france-services"))));
    }
    DataInclusion.Writing files = INCLUSION.write(places);

    assertThat(files.issues()).isEmpty();
    DataInclusion.Reading read = INCLUSION.read(files.structures(), files.services());
    assertThat(read.issues()).isEmpty();
    assertThat(read.places()).containsExactlyElementsOf(places);
  }

  @Test
  void everyFaultOfAMednumFileIsToldWithItsLineAndField() {
    String text =
        """
        id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,date_maj,services
        a,00000000000000,A,Corte,20250,2B096,Place,,,+33495262652,2024-09-02,Compréhension du monde numérique
        a,x,,Corte,2025,2B096,Place,north,9,04 95,hier,Cuisine
        b,00000000000000,B,Ailleurs,13001,13055,Rue,,,,2024-09-02,Compréhension du monde numérique
        c,00000000000000,C,Corte,20250,2B096,Place,142,9,,2024-09-02,Compréhension du monde numérique
        """;

    Mednum.Reading reading = MEDNUM.readCsv(text);

    assertThat(reading.entries()).extracting(e -> e.place().id()).containsExactly("a");
    assertThat(reading.issues())
        .containsExactlyInAnyOrder(
            new ExchangeIssue(Code.WRONG_FORM, 3, "pivot", "x"),
            new ExchangeIssue(Code.MISSING, 3, "nom", ""),
            new ExchangeIssue(Code.WRONG_FORM, 3, "code_postal", "2025"),
            new ExchangeIssue(Code.WRONG_FORM, 3, "latitude", "north"),
            new ExchangeIssue(Code.WRONG_FORM, 3, "telephone", "04 95"),
            new ExchangeIssue(Code.WRONG_FORM, 3, "date_maj", "hier"),
            new ExchangeIssue(Code.NOT_IN_LIST, 3, "services", "Cuisine"),
            new ExchangeIssue(Code.TWICE, 3, "id", "a"),
            new ExchangeIssue(Code.COMMUNE_UNKNOWN, 4, "code_insee", "13055"),
            new ExchangeIssue(Code.WRONG_FORM, 5, "latitude", "142, 9"));
  }

  @Test
  void aPlaceThatTheSchemaRefusesIsLeftOutAndTheReasonTold() {
    RegisteredPlace place = place(new Random(1), 1, "mediation-numerique");

    Mednum.Writing writing = MEDNUM.writeCsv(List.of(new Entry(place, Map.of())));

    assertThat(writing.issues())
        .containsExactly(new ExchangeIssue(Code.MISSING, 1, "services", ""));
    assertThat(writing.text().lines()).hasSize(1);
  }

  @Test
  void everyFaultOfDataInclusionFilesIsTold() {
    String description = "x".repeat(50);
    String structures =
        """
        [{"source":"s","id":"1","nom":"Maison","description":"%s","date_maj":"2025-02-14","code_insee":"2B096"},
         {"source":"s","id":"2","nom":"M.","description":"court","date_maj":"2025-02-14","code_insee":"2B096","siret":"1"}]
        """
            .formatted(description);
    String services =
        """
        [{"source":"s","id":"a","structure_id":"1","nom":"Aide","description":"%1$s","date_maj":"2025-02-14","thematiques":["numerique--acquerir-un-equipement"],"frais":"cher"},
         {"source":"s","id":"b","structure_id":"9","nom":"Aide","description":"%1$s","date_maj":"2025-02-14","thematiques":["numerique--acquerir-un-equipement"]},
         {"source":"s","id":"c","structure_id":"1","nom":"Aide","description":"%1$s","date_maj":"2025-02-14","thematiques":["mobilite--preparer-un-permis"]},
         {"source":"s","id":"d","structure_id":"1","nom":"Aide","description":"%1$s","date_maj":"2025-02-14","thematiques":["numerique--acquerir-un-equipement"]}]
        """
            .formatted(description);

    DataInclusion.Reading reading = INCLUSION.read(structures, services);

    assertThat(reading.places()).extracting(RegisteredPlace::id).containsExactly("1");
    assertThat(reading.places().get(0).serviceCodes()).containsExactly("mediation-numerique");
    assertThat(reading.issues())
        .containsExactlyInAnyOrder(
            new ExchangeIssue(Code.WRONG_LENGTH, 2, "nom", "M."),
            new ExchangeIssue(Code.WRONG_LENGTH, 2, "description", "court"),
            new ExchangeIssue(Code.WRONG_FORM, 2, "siret", "1"),
            new ExchangeIssue(Code.NOT_IN_LIST, 1, "frais", "cher"),
            new ExchangeIssue(Code.STRUCTURE_UNKNOWN, 2, "structure_id", "9"),
            new ExchangeIssue(Code.NOT_IN_LIST, 3, "thematiques", "mobilite--preparer-un-permis"));
  }

  @Test
  void aFileThatIsNoJsonIsUnreadable() {
    assertThat(MEDNUM.readJson("{\"a\": [}").issues())
        .extracting(ExchangeIssue::code)
        .containsExactly(Code.UNREADABLE);
    assertThat(MEDNUM.readJson("{}").issues())
        .extracting(ExchangeIssue::code)
        .containsExactly(Code.UNREADABLE);
  }

  @Test
  void aNameThatASpreadsheetWouldRunIsGuardedAndComesBack() {
    String text =
        """
        id,pivot,nom,commune,code_postal,code_insee,adresse,telephone,date_maj,services
        a,00000000000000,'=1+1,Corte,20250,2B096,'-Place,+33495262652,2024-09-02,Compréhension du monde numérique
        """;

    Mednum.Reading reading = MEDNUM.readCsv(text);

    assertThat(reading.issues()).isEmpty();
    assertThat(reading.entries().get(0).place().name()).isEqualTo("=1+1");
    assertThat(MEDNUM.writeCsv(reading.entries()).text())
        .contains(",'=1+1,", ",'-Place,", ",+33495262652,");
  }
}
