package org.maillage.data.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.data.exchange.ExchangeIssue.Code;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/** What both formats say alike of a place: address, position, phone. */
final class PlaceFields {

  private static final Pattern POST_CODE = Pattern.compile(",?\\s*\\b(\\d{5})\\b\\s*([^,]*)$");
  private static final Pattern FRENCH_PHONE = Pattern.compile("0(\\d{9})");

  private PlaceFields() {}

  static void write(RegisteredPlace place, Map<String, Town> towns, ExchangeRecord record) {
    Location location = place.location();
    String address = location.address();
    if (address != null) {
      Matcher code = POST_CODE.matcher(address);
      if (code.find()) {
        record.put("code_postal", code.group(1));
        record.put("adresse", address.substring(0, code.start()));
      } else {
        record.put("adresse", address);
      }
    }
    Town town = towns.get(location.communeCode());
    record.put("commune", town == null ? null : town.name());
    record.put("code_insee", location.communeCode());
    if (location.isLocated()) {
      record.put("latitude", String.valueOf(location.position().latDeg()));
      record.put("longitude", String.valueOf(location.position().lonDeg()));
    }
    record.put("telephone", international(place.contact().phone()));
  }

  /** Where the record says it is; null when its commune is not one of the territory. */
  static @Nullable Location location(ExchangeRecord record, Map<String, Town> towns) {
    String code = record.text("code_insee");
    Town town = towns.get(code);
    if (town == null) {
      return null;
    }
    StringBuilder address = new StringBuilder(record.text("adresse"));
    String more = record.text("complement_adresse");
    if (!more.isEmpty()) {
      address.append(address.isEmpty() ? "" : ", ").append(more);
    }
    String postCode = record.text("code_postal");
    if (!postCode.isEmpty()) {
      String name = record.text("commune").isEmpty() ? town.name() : record.text("commune");
      address.append(address.isEmpty() ? "" : ", ").append(postCode).append(' ').append(name);
    }
    String line = address.isEmpty() ? null : address.toString();
    String lat = record.find("latitude");
    String lon = record.find("longitude");
    if (lat == null || lon == null) {
      return new Location(line, code, town.mairie(), PositionQuality.TOWN_HALL);
    }
    LatLon position = new LatLon(Double.parseDouble(lat), Double.parseDouble(lon));
    return new Location(line, code, position, PositionQuality.EXACT);
  }

  /** "04 95 26 26 52" is "+33495262652"; what is no French number is left as it is. */
  static @Nullable String international(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    Matcher french = FRENCH_PHONE.matcher(phone.replaceAll("[\\s.\\-]", ""));
    return french.matches() ? "+33" + french.group(1) : phone;
  }

  /** "+33495262652" is "04 95 26 26 52". */
  static @Nullable String national(@Nullable String phone) {
    if (phone == null || !phone.matches("\\+33\\d{9}")) {
      return phone;
    }
    String digits = "0" + phone.substring(3);
    return digits.replaceAll("(\\d\\d)(?!$)", "$1 ").strip();
  }

  /** That the record is of a commune of another territory: its other faults are not ours. */
  static List<ExchangeIssue> elsewhere(ExchangeRecord record, Map<String, Town> towns) {
    String code = record.text("code_insee");
    return code.isEmpty() || towns.containsKey(code)
        ? List.of()
        : List.of(new ExchangeIssue(Code.COMMUNE_UNKNOWN, record.line(), "code_insee", code));
  }

  /**
   * What no rule of a field says: an identifier that was there before, a commune that is not told,
   * a position that is not on Earth.
   *
   * @param ids that were there; this one is added
   */
  static List<ExchangeIssue> faults(
      ExchangeRecord record, Set<String> ids, Map<String, Town> towns) {
    List<ExchangeIssue> faults = new ArrayList<>();
    String id = record.text("id");
    if (!id.isEmpty() && !ids.add(id)) {
      faults.add(new ExchangeIssue(Code.TWICE, record.line(), "id", id));
    }
    if (!towns.containsKey(record.text("code_insee"))) {
      faults.add(new ExchangeIssue(Code.COMMUNE_UNKNOWN, record.line(), "code_insee", ""));
    }
    if (!isEarth(record)) {
      String value = record.text("latitude") + ", " + record.text("longitude");
      faults.add(new ExchangeIssue(Code.WRONG_FORM, record.line(), "latitude", value));
    }
    return faults;
  }

  private static boolean isEarth(ExchangeRecord record) {
    String lat = record.find("latitude");
    String lon = record.find("longitude");
    if (lat == null || lon == null) {
      return true;
    }
    try {
      return Math.abs(Double.parseDouble(lat)) <= 90 && Math.abs(Double.parseDouble(lon)) <= 180;
    } catch (NumberFormatException e) {
      // Told by the rule of the field.
      return true;
    }
  }

  /** The source of a record; what it is called there is its id less the name of the source. */
  static SourceReference reference(String source, String id, String date) {
    String prefix = source + ":";
    String identifier = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    return new SourceReference(source, identifier, LocalDate.parse(date));
  }

  /** The date of the latest source, null when none has one. */
  static @Nullable String latest(RegisteredPlace place) {
    return place.references().stream()
        .map(SourceReference::date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(null);
  }
}
