package org.maillage.data.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.data.exchange.FieldRule.Type;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.LabelKind;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.RegisteredPlace.Scheme;

/**
 * Places of digital mediation in the schema of La Mednum and the ANCT, version 1.0.2 (Table Schema
 * "Lieux de médiation numérique", Licence Ouverte), as CSV and as JSON. What the register has no
 * place for is kept beside the place, field by field, and written again as it was read.
 */
public final class Mednum {

  /** Version of the schema that is followed. */
  public static final String VERSION = "1.0.2";

  private static final String SERVICE = "mediation-numerique";
  private static final String FRANCE_SERVICES = "france-services";
  private static final String PROGRAMMES = "dispositif_programmes_nationaux";

  /** What the national file writes where the number is not known. */
  private static final String NO_NUMBER = "00000000000000";

  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "Se présenter", Channel.DESK,
          "Téléphoner", Channel.PHONE,
          "Contacter par mail", Channel.EMAIL,
          "Prendre un RDV en ligne", Channel.APPOINTMENT);
  private static final Map<String, Cost.Kind> COSTS =
      Map.of(
          "Gratuit", Cost.Kind.FREE,
          "Gratuit sous condition", Cost.Kind.FREE_UNDER_CONDITIONS,
          "Payant", Cost.Kind.PAID);

  private static final List<FieldRule> RULES =
      List.of(
          FieldRule.text("id").needed(),
          FieldRule.text("pivot").needed().like("[A-Za-z0-9]{9,14}"),
          FieldRule.text("nom").needed(),
          FieldRule.text("commune").needed(),
          FieldRule.text("code_postal").needed().like("\\d{5}"),
          FieldRule.text("code_insee").like("(?:[013-9]\\d|2[AB1-9])\\d{3}"),
          FieldRule.text("adresse").needed(),
          FieldRule.text("complement_adresse"),
          FieldRule.of("latitude", Type.NUMBER),
          FieldRule.of("longitude", Type.NUMBER),
          FieldRule.of("typologie", Type.LIST),
          FieldRule.of("telephone", Type.LIST)
              .like("\\+(?:33|590|594|262|596|269|687|689|508|681)\\d{6,9}"),
          FieldRule.of("courriels", Type.LIST).like("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
          FieldRule.of("site_web", Type.LIST).like("https?://\\S+"),
          FieldRule.text("horaires"),
          FieldRule.text("presentation_resume").length(0, 280),
          FieldRule.text("presentation_detail"),
          FieldRule.text("source"),
          FieldRule.list("itinerance", "Itinérant", "Fixe"),
          FieldRule.text("structure_parente"),
          FieldRule.of("date_maj", Type.DATE).needed(),
          FieldRule.list(
                  "services",
                  "Aide aux démarches administratives",
                  "Maîtrise des outils numériques du quotidien",
                  "Insertion professionnelle via le numérique",
                  "Utilisation sécurisée du numérique",
                  "Parentalité et éducation avec le numérique",
                  "Loisirs et créations numériques",
                  "Compréhension du monde numérique",
                  "Accès internet et matériel informatique",
                  "Acquisition de matériel informatique à prix solidaire")
              .needed(),
          FieldRule.list(
              "publics_specifiquement_adresses",
              "Jeunes",
              "Étudiants",
              "Familles et/ou enfants",
              "Seniors",
              "Femmes"),
          FieldRule.list(
              "prise_en_charge_specifique",
              "Surdité",
              "Handicaps moteurs",
              "Handicaps mentaux",
              "Illettrisme",
              "Langues étrangères (anglais)",
              "Langues étrangères (autres)",
              "Déficience visuelle"),
          FieldRule.list("frais_a_charge", "Gratuit", "Gratuit sous condition", "Payant"),
          FieldRule.of(PROGRAMMES, Type.LIST),
          FieldRule.of("formations_labels", Type.LIST),
          FieldRule.of("autres_formations_labels", Type.LIST),
          FieldRule.list(
              "modalites_acces",
              "Se présenter",
              "Téléphoner",
              "Contacter par mail",
              "Prendre un RDV en ligne",
              "Ce lieu n'accueille pas de public",
              "Envoyer un mail avec une fiche de prescription"),
          FieldRule.of("modalites_accompagnement", Type.LIST),
          FieldRule.text("fiche_acces_libre").like("https?://\\S+"),
          FieldRule.text("prise_rdv").like("https?://\\S+"));

  /** Fields that the register holds itself. */
  private static final Set<String> OF_REGISTER =
      Set.of(
          "id",
          "pivot",
          "nom",
          "commune",
          "code_postal",
          "code_insee",
          "adresse",
          "complement_adresse",
          "latitude",
          "longitude",
          "telephone",
          "courriels",
          "site_web",
          "horaires",
          "source",
          "structure_parente",
          "date_maj",
          "fiche_acces_libre");

  /**
   * A place and what else the format says of it.
   *
   * @param place as the register holds it
   * @param details items by field of the schema; {@code services} is required by the schema
   */
  public record Entry(RegisteredPlace place, Map<String, List<String>> details) {
    public Entry {
      details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }
  }

  /**
   * What was read.
   *
   * @param entries without fault
   * @param issues every fault, with its line and its field
   */
  public record Reading(List<Entry> entries, List<ExchangeIssue> issues) {
    public Reading {
      entries = List.copyOf(entries);
      issues = List.copyOf(issues);
    }
  }

  /**
   * What was written.
   *
   * @param text of the file, which holds only records that the schema accepts
   * @param issues why the others were left out; the line is the number of the entry, from 1
   */
  public record Writing(String text, List<ExchangeIssue> issues) {
    public Writing {
      issues = List.copyOf(issues);
    }
  }

  private final Map<String, Town> towns;

  /** The format for a territory: its communes by INSEE code. */
  public Mednum(Map<String, Town> towns) {
    this.towns = Map.copyOf(towns);
  }

  /**
   * A place of the register as the format has it, when digital mediation is given there. The
   * services that the schema requires are those of what the place is: a place of digital mediation
   * is by its definition (INSEE, A118) a public access with help to learn; a France services helps
   * with administrative steps.
   */
  public static Optional<Entry> entry(RegisteredPlace place) {
    Set<String> codes = place.serviceCodes();
    if (!codes.contains(SERVICE)) {
      return Optional.empty();
    }
    List<String> services = new ArrayList<>();
    if (codes.contains(FRANCE_SERVICES)) {
      services.add("Aide aux démarches administratives");
    }
    services.add("Maîtrise des outils numériques du quotidien");
    services.add("Accès internet et matériel informatique");
    return Optional.of(new Entry(place, Map.of("services", services)));
  }

  /** The Table Schema that a CSV file of ours keeps; items of a list are set apart by a bar. */
  public static Map<String, Object> schema() {
    return RuleSchemas.table(RULES);
  }

  /** Reads a CSV file, UTF-8, comma, items of a list set apart by a bar. */
  public Reading readCsv(String text) {
    List<ExchangeIssue> issues = new ArrayList<>();
    return new Reading(readCsv(text, new CollectedFaults(issues)), issues);
  }

  /** Reads a JSON file, an array of records. */
  public Reading readJson(String text) {
    List<ExchangeIssue> issues = new ArrayList<>();
    return new Reading(readJson(text, new CollectedFaults(issues)), issues);
  }

  /** Like {@link #readCsv(String)}, telling what became of each line. */
  public List<Entry> readCsv(String text, Verdicts verdicts) {
    return read(ExchangeFile.readCsv(text, RULES, verdicts), verdicts);
  }

  /** Like {@link #readJson(String)}, telling what became of each record. */
  public List<Entry> readJson(String text, Verdicts verdicts) {
    return read(ExchangeFile.readJson(text, verdicts), verdicts);
  }

  /** Writes the open places as CSV. */
  public Writing writeCsv(List<Entry> entries) {
    List<ExchangeIssue> issues = new ArrayList<>();
    return new Writing(ExchangeFile.writeCsv(records(entries, issues), RULES), issues);
  }

  /** Writes the open places as JSON. */
  public Writing writeJson(List<Entry> entries) {
    List<ExchangeIssue> issues = new ArrayList<>();
    return new Writing(ExchangeFile.writeJson(records(entries, issues), RULES), issues);
  }

  private List<Entry> read(List<ExchangeRecord> records, Verdicts verdicts) {
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ExchangeRecord record : records) {
      List<ExchangeIssue> faults = PlaceFields.elsewhere(record, towns);
      if (faults.isEmpty()) {
        faults = record.admit(RULES, verdicts);
        faults.addAll(PlaceFields.faults(record, ids, towns));
      }
      Location location = faults.isEmpty() ? PlaceFields.location(record, towns) : null;
      if (location == null) {
        verdicts.refused(faults);
      } else {
        verdicts.accepted(record.line());
        entries.add(entry(record, location));
      }
    }
    return entries;
  }

  private static Entry entry(ExchangeRecord record, Location location) {
    Map<Scheme, String> identifiers = new HashMap<>();
    String pivot = record.text("pivot");
    if (pivot.matches("\\d{14}") && !pivot.equals(NO_NUMBER)) {
      identifiers.put(Scheme.SIRET, pivot);
    } else if (pivot.matches("W\\d[0-9A-Z]\\d{7}")) {
      identifiers.put(Scheme.RNA, pivot);
    }
    EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
    record.items("modalites_acces").stream()
        .map(CHANNELS::get)
        .filter(Objects::nonNull)
        .forEach(channels::add);
    Cost.Kind cost = COSTS.get(record.text("frais_a_charge"));
    String id = record.text("id");
    String source = record.text("source").isEmpty() ? "mednum" : record.text("source");
    RegisteredPlace place =
        new RegisteredPlace(
            id,
            record.text("nom"),
            PlaceStatus.OPEN,
            location,
            record.find("structure_parente"),
            null,
            labels(record),
            null,
            new Contact(
                PlaceFields.national(record.find("telephone")),
                record.find("courriels"),
                record.find("site_web")),
            new Accessibility(null, record.find("fiche_acces_libre")),
            record.find("horaires"),
            1,
            identifiers,
            List.of(PlaceFields.reference(source, id, record.text("date_maj"))),
            List.of(
                new GivenService(
                    SERVICE,
                    null,
                    channels,
                    null,
                    Set.of(),
                    cost == null ? null : new Cost(cost, null),
                    Set.of(),
                    List.of())));
    Map<String, List<String>> details = new HashMap<>(record.fields());
    details.keySet().removeAll(OF_REGISTER);
    return new Entry(place, details);
  }

  private List<ExchangeRecord> records(List<Entry> entries, List<ExchangeIssue> issues) {
    List<ExchangeRecord> records = new ArrayList<>();
    long number = 0;
    for (Entry entry : entries) {
      number++;
      if (entry.place().status().state() != PlaceStatus.State.OPEN) {
        continue;
      }
      ExchangeRecord record = record(entry, number);
      List<ExchangeIssue> faults = record.check(RULES);
      issues.addAll(faults);
      if (faults.isEmpty()) {
        records.add(record);
      }
    }
    return records;
  }

  /** Programmes that are labels of ours; their days are not told. */
  private static List<Label> labels(ExchangeRecord record) {
    List<String> programmes = record.items(PROGRAMMES);
    return ReferenceData.labels().stream()
        .filter(kind -> kind.mednum() != null && programmes.contains(kind.mednum()))
        .map(kind -> new Label(kind.code(), null, null))
        .toList();
  }

  /** The programmes that were told, and the labels of ours that are programmes. */
  private static List<String> programmes(Entry entry) {
    Set<String> programmes =
        new LinkedHashSet<>(entry.details().getOrDefault(PROGRAMMES, List.of()));
    for (LabelKind kind : ReferenceData.labels()) {
      boolean has = entry.place().labels().stream().anyMatch(l -> l.code().equals(kind.code()));
      if (has && kind.mednum() != null) {
        programmes.add(kind.mednum());
      }
    }
    return List.copyOf(programmes);
  }

  private ExchangeRecord record(Entry entry, long number) {
    RegisteredPlace place = entry.place();
    ExchangeRecord record = new ExchangeRecord(number);
    entry.details().forEach(record::putAll);
    record.putAll(PROGRAMMES, programmes(entry));
    record.put("id", place.id());
    String siret = place.identifiers().get(Scheme.SIRET);
    String rna = place.identifiers().get(Scheme.RNA);
    record.put("pivot", siret != null ? siret : rna != null ? rna : NO_NUMBER);
    record.put("nom", place.name());
    PlaceFields.write(place, towns, record);
    record.put("courriels", place.contact().email());
    record.put("site_web", place.contact().website());
    record.put("horaires", place.openingHours());
    record.put("structure_parente", place.operator());
    if (!place.references().isEmpty()) {
      record.put("source", place.references().get(0).sourceId());
    }
    record.put("date_maj", PlaceFields.latest(place));
    String access = place.accessibility().details();
    record.put("fiche_acces_libre", access != null && access.startsWith("http") ? access : null);
    place.services().stream()
        .filter(service -> service.code().equals(SERVICE))
        .findFirst()
        .ifPresent(service -> service(service, record));
    return record;
  }

  private static void service(GivenService service, ExchangeRecord record) {
    if (record.items("modalites_acces").isEmpty()) {
      record.putAll(
          "modalites_acces",
          CHANNELS.entrySet().stream()
              .filter(entry -> service.channels().contains(entry.getValue()))
              .map(Map.Entry::getKey)
              .sorted(Comparator.naturalOrder())
              .toList());
    }
    Cost cost = service.cost();
    if (cost != null && record.items("frais_a_charge").isEmpty()) {
      COSTS.forEach(
          (words, kind) -> {
            if (kind == cost.kind()) {
              record.put("frais_a_charge", words);
            }
          });
    }
  }
}
