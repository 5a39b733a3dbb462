package org.maillage.data.exchange;

import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.data.exchange.FieldRule.Type;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.RegisteredPlace.Scheme;

/**
 * Structures and services in the schema of data.inclusion (GIP Plateforme de l'inclusion), version
 * 1, as two JSON files. A service of ours is named by its structure and its code of the catalogue
 * ({@code id--code}); a service of another producer is known by its themes where one of ours
 * answers to them, and told as a fault otherwise.
 */
public final class DataInclusion {

  /** Version of the schema that is followed. */
  public static final String VERSION = "1.0";

  static final String BETWEEN = "--";
  private static final String URI = "https?://\\S{1,2070}";
  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
  static final Map<Channel, String> MOBILISATION =
      Map.of(
          Channel.DESK, "se-presenter",
          Channel.PHONE, "telephoner",
          Channel.EMAIL, "envoyer-un-courriel",
          Channel.ONLINE_ACCOUNT, "utiliser-lien-mobilisation");

  /** Networks of the schema whose counters give a service of the catalogue. */
  static final Map<String, String> NETWORKS =
      Map.ofEntries(
          Map.entry("caf", "caf"),
          Map.entry("cpam", "cpam"),
          Map.entry("france-service", "france-services"),
          Map.entry("france-travail", "pole-emploi"),
          Map.entry("la-poste", "bureau-de-poste"),
          Map.entry("maisons-des-solidarites", "maison-solidarite"),
          Map.entry("mission-locale", "mission-locale"),
          Map.entry("mutualite-sociale-agricole", "msa"),
          Map.entry("cidff", "droits-femmes"),
          Map.entry("points-justice", "point-justice"),
          Map.entry("reseau-information-jeunesse", "information-jeunesse"));

  private static final List<FieldRule> COMMON =
      List.of(
          FieldRule.text("source").needed(),
          FieldRule.text("id").needed(),
          FieldRule.text("nom").needed().length(3, 150).like("[\\s\\S]*[^.]"),
          FieldRule.text("description").needed().length(50, 2000),
          FieldRule.of("date_maj", Type.DATE).needed(),
          FieldRule.text("commune"),
          FieldRule.text("code_postal").like("\\d{5}"),
          FieldRule.text("code_insee").like("\\w{5}"),
          FieldRule.text("adresse"),
          FieldRule.text("complement_adresse"),
          FieldRule.of("longitude", Type.NUMBER),
          FieldRule.of("latitude", Type.NUMBER),
          FieldRule.text("telephone"),
          FieldRule.text("courriel").like(EMAIL),
          FieldRule.text("horaires_accueil"));

  static final List<FieldRule> STRUCTURE =
      with(
          FieldRule.text("siret").like("\\d{14}"),
          FieldRule.text("site_web").like(URI),
          FieldRule.text("accessibilite_lieu").like(URI),
          FieldRule.of("reseaux_porteurs", Type.LIST).like("[a-z0-9-]+"));

  static final List<FieldRule> SERVICE =
      with(
          FieldRule.text("structure_id").needed(),
          FieldRule.of("thematiques", Type.LIST).like("[a-z-]+(?:--[a-z-]+)?"),
          FieldRule.list("modes_accueil", "a-distance", "en-presentiel"),
          FieldRule.list(
              "modes_mobilisation",
              "envoyer-un-courriel",
              "se-presenter",
              "telephoner",
              "utiliser-lien-mobilisation"),
          FieldRule.list("mobilisable_par", "usagers", "professionnels"),
          FieldRule.of("publics", Type.LIST).like("[a-z-]+"),
          new FieldRule(
              "frais", Type.TEXT, false, null, Set.of("gratuit", "payant"), 0, Integer.MAX_VALUE),
          FieldRule.text("frais_precisions"));

  /**
   * The two files.
   *
   * @param structures JSON
   * @param services JSON
   * @param issues why records were left out; the line is the number of the place, from 1
   */
  public record Writing(String structures, String services, List<ExchangeIssue> issues) {
    public Writing {
      issues = List.copyOf(issues);
    }
  }

  /**
   * What was read.
   *
   * @param places structures without fault that have a service of the catalogue
   * @param issues every fault, with the number of its record and its field
   */
  public record Reading(List<RegisteredPlace> places, List<ExchangeIssue> issues) {
    public Reading {
      places = List.copyOf(places);
      issues = List.copyOf(issues);
    }
  }

  private final Map<String, Town> towns;
  private final Map<String, Service> catalogue = new HashMap<>();

  /** The format for a territory: its communes by INSEE code, and the services that are known. */
  public DataInclusion(Map<String, Town> towns, List<Service> services) {
    this.towns = Map.copyOf(towns);
    services.forEach(service -> catalogue.put(service.code(), service));
  }

  private static List<FieldRule> with(FieldRule... more) {
    List<FieldRule> rules = new ArrayList<>(COMMON);
    rules.addAll(List.of(more));
    return List.copyOf(rules);
  }

  /** Which of the two files. */
  public enum Part {
    STRUCTURES(STRUCTURE),
    SERVICES(SERVICE);

    private final List<FieldRule> rules;

    Part(List<FieldRule> rules) {
      this.rules = rules;
    }
  }

  /** Writes the open places; one that the schema refuses is left out, with its services. */
  public Writing write(List<RegisteredPlace> places) {
    StringWriter structures = new StringWriter();
    StringWriter services = new StringWriter();
    List<ExchangeIssue> issues = write(places, Part.STRUCTURES, structures);
    write(places, Part.SERVICES, services);
    return new Writing(structures.toString(), services.toString(), issues);
  }

  /**
   * Writes one of the two files, place by place; the writer stays open.
   *
   * @return why records were left out, of both files
   */
  public List<ExchangeIssue> write(List<RegisteredPlace> places, Part part, Writer out) {
    List<ExchangeIssue> issues = new ArrayList<>();
    try (ExchangeFile.JsonOut json = new ExchangeFile.JsonOut(part.rules, out)) {
      long number = 0;
      for (RegisteredPlace place : places) {
        number++;
        if (place.status().state() == PlaceStatus.State.OPEN) {
          issues.addAll(write(place, number, part, json));
        }
      }
    }
    return issues;
  }

  private List<ExchangeIssue> write(
      RegisteredPlace place, long number, Part part, ExchangeFile.JsonOut json) {
    ExchangeRecord structure = structure(place, number);
    List<ExchangeIssue> faults = new ArrayList<>(structure.check(STRUCTURE));
    List<ExchangeRecord> given = new ArrayList<>();
    for (GivenService service : place.services()) {
      ExchangeRecord record = service(place, service, structure, number);
      faults.addAll(record.check(SERVICE));
      given.add(record);
    }
    if (faults.isEmpty()) {
      if (part == Part.STRUCTURES) {
        json.write(structure);
      } else {
        given.forEach(json::write);
      }
    }
    return faults;
  }

  /** The JSON Schema (2020-12) that a file of ours keeps. */
  public static Map<String, Object> schema(Part part) {
    return RuleSchemas.json(
        "data.inclusion " + VERSION + ", " + part.name().toLowerCase(Locale.ROOT), part.rules);
  }

  private ExchangeRecord structure(RegisteredPlace place, long number) {
    ExchangeRecord record = new ExchangeRecord(number);
    if (!place.references().isEmpty()) {
      record.put("source", place.references().get(0).sourceId());
    }
    record.put("id", place.id());
    record.put("nom", place.name());
    record.put("date_maj", PlaceFields.latest(place));
    PlaceFields.write(place, towns, record);
    record.put("description", description(place, record.text("commune")));
    record.put("courriel", place.contact().email());
    record.put("horaires_accueil", place.openingHours());
    record.put("siret", place.identifiers().get(Scheme.SIRET));
    record.put("site_web", place.contact().website());
    String access = place.accessibility().details();
    record.putAll(
        "reseaux_porteurs",
        NETWORKS.entrySet().stream()
            .filter(network -> place.serviceCodes().contains(network.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList());
    record.put("accessibilite_lieu", access != null && access.startsWith("http") ? access : null);
    return record;
  }

  /** The schema wants fifty characters; nothing is said that the register does not know. */
  private String description(RegisteredPlace place, String commune) {
    List<String> labels = place.services().stream().map(s -> label(s.code())).toList();
    return place.name()
        + (commune.isEmpty() ? "" : " (" + commune + ")")
        + ". Services rendus dans ce lieu : "
        + String.join(", ", labels)
        + ".";
  }

  private String label(String code) {
    Service service = catalogue.get(code);
    return service == null ? code : service.labelFr();
  }

  private ExchangeRecord service(
      RegisteredPlace place, GivenService service, ExchangeRecord structure, long number) {
    ExchangeRecord record = new ExchangeRecord(number);
    for (FieldRule rule : COMMON) {
      record.putAll(rule.name(), structure.items(rule.name()));
    }
    record.put("id", place.id() + BETWEEN + service.code());
    record.put("structure_id", place.id());
    record.put("nom", label(service.code()));
    String text = label(service.code()) + ", service rendu dans le lieu suivant : ";
    record.put("description", text + structure.text("description"));
    record.putAll("horaires_accueil", List.of());
    record.put("horaires_accueil", service.openingHours());
    Set<String> welcome = new TreeSet<>();
    Set<String> ways = new TreeSet<>();
    for (Channel channel : service.channels()) {
      welcome.add(channel.onSite() ? "en-presentiel" : "a-distance");
      String way = MOBILISATION.get(channel);
      if (way != null) {
        ways.add(way);
      }
    }
    record.putAll("modes_accueil", List.copyOf(welcome));
    record.putAll("modes_mobilisation", List.copyOf(ways));
    record.putAll("publics", List.copyOf(service.audiences()));
    Cost cost = service.cost();
    if (cost != null) {
      record.put("frais", cost.kind() == Cost.Kind.PAID ? "payant" : "gratuit");
      boolean conditions = cost.kind() == Cost.Kind.FREE_UNDER_CONDITIONS;
      record.put("frais_precisions", conditions ? "Gratuit sous condition" : cost.details());
    }
    return record;
  }

  /** Reads the two files together. */
  public Reading read(String structures, String services) {
    List<ExchangeIssue> issues = new ArrayList<>();
    CollectedFaults all = new CollectedFaults(issues);
    return new Reading(read(structures, services, all, all), issues);
  }

  /**
   * Reads the two files together, telling what became of each record.
   *
   * @return structures without fault that have a service of the catalogue
   */
  public List<RegisteredPlace> read(
      String structures, String services, Verdicts ofStructures, Verdicts ofServices) {
    return new InclusionReading(towns, catalogue)
        .read(structures, services, ofStructures, ofServices);
  }
}
