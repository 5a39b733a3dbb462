package org.maillage.data.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.hours.OpeningHours;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.data.territory.SharedCorse;
import org.maillage.data.territory.TerritoryReader;
import org.maillage.data.territory.TerritoryReading;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.CountComparison;
import org.maillage.domain.register.PlaceMatching;
import org.maillage.domain.register.RegisterIssue;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisterValidation;
import org.maillage.domain.register.RegisteredPlace;

/** Corsica's sources of the offer as one register. */
class CorseRegisterTest {

  private static final Map<String, Integer> NET_CHECKED =
      Map.of(
          "Bureau de poste",
          -6,
          "Pharmacie",
          3,
          "Gendarmerie",
          -5,
          "Police",
          0,
          "Boulangerie",
          0,
          "Médecin omnipraticien",
          -19);

  private static final Map<String, String> communes = new TreeMap<>();
  private static Collection<Structure> structures;
  private static List<RegisteredPlace> places;

  @BeforeAll
  static void readCorsica() {
    TerritoryReading reading =
        TerritoryReader.read(
            TerritoryDescription.read(SharedCorse.example()),
            SharedCorse.folder(),
            ReferenceData.services(),
            new IssueLog(),
            Progress.SILENT);
    structures = reading.structures();
    reading.territory().communes().forEach(c -> communes.put(c.code(), c.name()));
    places = structures.stream().map(s -> RegisterOffer.record(s, null)).toList();
  }

  private static Map<String, Long> bySource(Collection<RegisteredPlace> records) {
    return records.stream()
        .collect(
            Collectors.groupingBy(
                place -> place.references().get(0).sourceId(),
                TreeMap::new,
                Collectors.counting()));
  }

  @Test
  void placesOfSeveralSourcesAreFoundAndTheUnclearOnesAreLeftToAPerson() {
    List<RegisteredPlace> located = places.stream().filter(p -> p.location().isLocated()).toList();

    PlaceMatching.Result result = PlaceMatching.match(places, communes, List.of());

    int joined = result.groups().stream().mapToInt(group -> group.size() - 1).sum();
    System.out.println("records by source: " + bySource(places));
    System.out.println("of which located: " + bySource(located));
    System.out.println(
        "places after matching: "
            + (places.size() - joined)
            + " of "
            + places.size()
            + " records, "
            + result.groups().size()
            + " groups; to decide: "
            + result.toDecide().size()
            + "; pairs compared: "
            + result.compared());
    assertThat(result.counts()).isEqualTo(bySource(places).get("bpe-2013").intValue());
    assertThat(result.groups()).hasSize(38);
    assertThat(result.toDecide()).hasSize(23);
    // Each group is the same house told by two lists: read one by one by a person.
    assertThat(result.groups()).allSatisfy(group -> assertThat(group).hasSize(2));
  }

  @Test
  void theOfferOfTheRegisterIsTheOfferThatWasRead() {
    assertThat(RegisterOffer.structures(places, LocalDate.of(2024, 9, 2)))
        .containsExactlyElementsOf(structures);
  }

  @Test
  void theFaultsOfTheRealRecordsAreTold() {
    List<RegisterIssue> issues =
        RegisterValidation.check(
            places,
            ReferenceData.services().stream().map(Service::code).collect(Collectors.toSet()),
            hours -> OpeningHours.check(hours).isPresent());

    Map<RegisterIssue.Code, Long> counts =
        issues.stream()
            .collect(
                Collectors.groupingBy(RegisterIssue::code, TreeMap::new, Collectors.counting()));
    System.out.println("faults: " + counts);
    assertThat(counts.keySet())
        .isSubsetOf(RegisterIssue.Code.WEBSITE_WRONG, RegisterIssue.Code.EMAIL_WRONG);
  }

  /** What the INSEE counted in Corsica in 2009 and 2013, type by type. */
  @Test
  void twoVintagesOfTheEquipmentBaseAreCompared() throws IOException {
    CountComparison.Result result =
        CountComparison.compare(vintage("bpe_2009_communes.csv"), vintage("bpe_2013_communes.csv"));

    Map<String, Integer> net = result.netByType();
    System.out.println(
        "BPE 2009 to 2013: "
            + result.changes().size()
            + " changes; "
            + result.onlyBefore().size()
            + " types only in 2009, "
            + result.onlyAfter().size()
            + " only in 2013; post offices "
            + net.get("Bureau de poste")
            + ", pharmacies "
            + net.get("Pharmacie"));
    assertThat(result.onlyAfter()).contains("Agence de proximité pôle emploi");
    // Checked by adding up the columns of the two files.
    assertThat(result.onlyBefore()).doesNotContainAnyElementsOf(NET_CHECKED.keySet());
    assertThat(result.onlyAfter()).doesNotContainAnyElementsOf(NET_CHECKED.keySet());
    NET_CHECKED.forEach(
        (type, change) -> assertThat(net.getOrDefault(type, 0)).as(type).isEqualTo(change));
  }

  private static CountComparison.Vintage vintage(String file) throws IOException {
    Set<String> types = new TreeSet<>();
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    try (var csv =
        CsvReader.builder()
            .ofNamedCsvRecord(Files.newBufferedReader(SharedCorse.folder().resolve(file)))) {
      for (NamedCsvRecord row : csv) {
        List<String> header = row.getHeader();
        types.addAll(header.subList(2, header.size()));
        Map<String, Integer> of = counts.computeIfAbsent(row.getField(0), c -> new TreeMap<>());
        for (String type : header.subList(2, header.size())) {
          String text = row.getField(type);
          if (!text.isBlank()) {
            of.put(type, (int) Double.parseDouble(text));
          }
        }
      }
    }
    return new CountComparison.Vintage(types, counts);
  }
}
