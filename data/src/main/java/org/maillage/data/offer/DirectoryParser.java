package org.maillage.data.offer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.data.communes.CommuneCodes;
import org.maillage.data.communes.CommuneCodes.Answer;
import org.maillage.data.communes.CommuneCodes.Elsewhere;
import org.maillage.data.communes.CommuneCodes.Found;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.file.SourceInput;
import org.maillage.data.hours.WeeklyHours;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.json.JsonRecord;
import org.maillage.domain.territory.PositionQuality;
import tools.jackson.databind.JsonNode;

/** Turns a record of the directory, of either shape, into an entry. */
final class DirectoryParser {

  static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "lundi", DayOfWeek.MONDAY,
          "mardi", DayOfWeek.TUESDAY,
          "mercredi", DayOfWeek.WEDNESDAY,
          "jeudi", DayOfWeek.THURSDAY,
          "vendredi", DayOfWeek.FRIDAY,
          "samedi", DayOfWeek.SATURDAY,
          "dimanche", DayOfWeek.SUNDAY);

  private final SourceInput in;
  private final CommuneCodes codes;

  DirectoryParser(SourceInput in, CommuneCodes codes) {
    this.in = in;
    this.codes = codes;
  }

  /** The entry; nothing when the row was set aside or is of another territory. */
  Optional<DirectoryEntry> parse(JsonRecord record) {
    boolean since2022 = record.node().has("pivot");
    List<String> types = since2022 ? pivotTypes(record) : List.of(record.text("type"));
    String id = record.text("id");
    if (id.isEmpty() || types.isEmpty() || types.get(0).isEmpty()) {
      in.reject(
          IssueCode.VALUE_MISSING, record.line(), record.text("nom"), id.isEmpty() ? "id" : "type");
      return Optional.empty();
    }
    String code = since2022 ? pivotCommune(record) : record.text("codeinsee");
    Answer answer = codes.find(code);
    if (answer instanceof Elsewhere) {
      in.outside();
      return Optional.empty();
    }
    if (!(answer instanceof Found found)) {
      in.reject(IssueCode.COMMUNE_UNKNOWN, record.line(), code);
      return Optional.empty();
    }
    return Optional.of(
        since2022
            ? entrySince2022(record, id, types, found.code())
            : entryUntil2022(record, id, types, found.code()));
  }

  private DirectoryEntry entryUntil2022(
      JsonRecord record, String id, List<String> types, String commune) {
    JsonNode address = record.node().path("writeAddress");
    String street =
        address.path("streetAddress").values().stream()
            .map(JsonRecord::text)
            .collect(Collectors.joining(", "));
    return new DirectoryEntry(
        record.line(),
        id,
        types,
        commune,
        name(record, types),
        degrees(record.text("latitude"), record.line()),
        degrees(record.text("longitude"), record.line()),
        quality(record.text("geocode_pr")),
        null,
        line(street, text(address, "postalCode"), text(address, "addressLocality")),
        record.textOrNull("contact_phone"),
        first(record.items("website").stream().map(JsonRecord::text)),
        wheelchair(record.text("accessibilite_type")));
  }

  private DirectoryEntry entrySince2022(
      JsonRecord record, String id, List<String> types, String commune) {
    List<JsonNode> addresses = new ArrayList<>(record.items("adresse"));
    JsonNode address =
        addresses.stream()
            .filter(a -> !text(a, "latitude").isEmpty())
            .findFirst()
            .orElse(addresses.isEmpty() ? record.node().path("") : addresses.get(0));
    String street =
        Stream.of("complement1", "complement2", "numero_voie")
            .map(field -> text(address, field))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    return new DirectoryEntry(
        record.line(),
        id,
        types,
        commune,
        name(record, types),
        degrees(text(address, "latitude"), record.line()),
        degrees(text(address, "longitude"), record.line()),
        PositionQuality.STREET,
        week(record),
        line(street, text(address, "code_postal"), text(address, "nom_commune")),
        first(record.items("telephone").stream().map(t -> text(t, "valeur"))),
        first(record.items("site_internet").stream().map(t -> text(t, "valeur"))),
        wheelchair(text(address, "accessibilite")));
  }

  /** ACC accessible, DEM on demand, NAC not accessible; anything else is no answer. */
  private static @Nullable String wheelchair(String text) {
    return switch (text) {
      case "ACC" -> "yes";
      case "DEM" -> "limited";
      case "NAC" -> "no";
      default -> null;
    };
  }

  private static String name(JsonRecord record, List<String> types) {
    String name = record.text("nom");
    return name.isEmpty() ? types.get(0) : name;
  }

  private static List<String> pivotTypes(JsonRecord record) {
    return record.items("pivot").stream()
        .map(pivot -> text(pivot, "type_service_local"))
        .filter(type -> !type.isEmpty())
        .toList();
  }

  private static String pivotCommune(JsonRecord record) {
    String code = record.text("code_insee_commune");
    if (!code.isEmpty()) {
      return code;
    }
    return record.items("pivot").stream()
        .flatMap(pivot -> pivot.path("code_insee_commune").values().stream())
        .map(JsonRecord::text)
        .findFirst()
        .orElse("");
  }

  /** NaN for what is no number; a wrong one is told. */
  private double degrees(String text, long line) {
    OptionalDouble value = CsvRow.parseNumber(text);
    if (value.isEmpty()) {
      in.issue(IssueCode.VALUE_INVALID, line, text, "latitude, longitude");
    }
    return value.orElse(Double.NaN);
  }

  /**
   * The directory's {@code geocode_pr} follows the scale of accuracy of the Google geocoder of its
   * time: 4 town, 5 post code, 6 street, 7 intersection, 8 address, 9 premise. The data agree: five
   * offices of Bastia with five addresses and precision 4 share one point. See {@code
   * docs/methodes/positions.md}.
   */
  private static PositionQuality quality(String precision) {
    return switch (precision) {
      case "8", "9" -> PositionQuality.EXACT;
      case "6", "7" -> PositionQuality.STREET;
      default -> PositionQuality.COMMUNE;
    };
  }

  private @Nullable String week(JsonRecord record) {
    WeeklyHours week = new WeeklyHours();
    for (JsonNode span : record.items("plage_ouverture")) {
      String firstName = text(span, "nom_jour_debut").toLowerCase(Locale.ROOT);
      String lastName = text(span, "nom_jour_fin").toLowerCase(Locale.ROOT);
      DayOfWeek first = DAYS.get(firstName);
      DayOfWeek last = lastName.isEmpty() ? first : DAYS.get(lastName);
      String hours =
          Stream.of("1", "2")
              .filter(n -> !text(span, "valeur_heure_debut_" + n).isEmpty())
              .map(
                  n ->
                      text(span, "valeur_heure_debut_" + n)
                          + "-"
                          + text(span, "valeur_heure_fin_" + n))
              .collect(Collectors.joining("/"));
      if (hours.isEmpty()) {
        continue;
      }
      if (first == null || last == null || !add(week, first, last, hours)) {
        in.issue(IssueCode.HOURS_NOT_UNDERSTOOD, record.line(), span.toString());
        return null;
      }
    }
    return week.toOsm().orElse(null);
  }

  private static boolean add(WeeklyHours week, DayOfWeek first, DayOfWeek last, String hours) {
    for (DayOfWeek day = first; ; day = day.plus(1)) {
      if (!week.add(day, hours)) {
        return false;
      }
      if (day == last) {
        return true;
      }
    }
  }

  private static @Nullable String line(String street, String postCode, String town) {
    return StructureCollector.orNull(
        Stream.of(street, (postCode + " " + town).strip())
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private static @Nullable String first(Stream<String> texts) {
    return texts.filter(t -> !t.isEmpty()).findFirst().orElse(null);
  }

  private static String text(JsonNode node, String field) {
    return JsonRecord.text(node.path(field));
  }
}
