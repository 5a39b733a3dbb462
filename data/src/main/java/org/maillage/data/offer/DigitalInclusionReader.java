package org.maillage.data.offer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.hours.FrenchHours;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.json.JsonRecord;
import org.maillage.data.json.JsonRecords;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.PositionQuality;

/**
 * Reads places of digital mediation: {@code Structure}, {@code lat}, {@code long}, {@code Adresse},
 * {@code Horaires} in plain French. The list has no identifiers: a place is known by its name, and
 * places of the same name by their order.
 */
final class DigitalInclusionReader {

  private static final String SERVICE = "mediation-numerique";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;
  private final Map<String, Integer> sameName = new HashMap<>();

  DigitalInclusionReader(SourceInput in, PlaceLocator places, StructureCollector structures) {
    this.in = in;
    this.places = places;
    this.structures = structures;
  }

  void read() {
    JsonRecords.forEach(in, this::record);
    in.finish();
  }

  private void record(JsonRecord record) {
    String name = record.text("Structure");
    OptionalDouble latDeg = record.number("lat");
    OptionalDouble lonDeg = record.number("long");
    if (name.isEmpty()) {
      in.reject(IssueCode.VALUE_MISSING, record.line(), record.text("Adresse"), "Structure");
      return;
    }
    if (latDeg.isEmpty() || lonDeg.isEmpty()) {
      in.reject(
          IssueCode.VALUE_INVALID,
          record.line(),
          record.text("lat") + ", " + record.text("long"),
          "lat, long");
      return;
    }
    Optional<Place> place =
        places.locate(
            in, record.line(), latDeg.getAsDouble(), lonDeg.getAsDouble(), PositionQuality.EXACT);
    place.ifPresent(p -> structures.add(in, record.line(), structure(record, name, p)));
  }

  private Structure structure(JsonRecord record, String name, Place place) {
    String slug = slug(name);
    int number = sameName.merge(slug, 1, Integer::sum);
    return new Structure(
        in.source().id() + ":" + slug + (number == 1 ? "" : "-" + number),
        name,
        place.communeCode(),
        place.position(),
        place.quality(),
        Set.of(SERVICE),
        1,
        hours(record),
        record.textOrNull("Adresse"),
        null,
        record.textOrNull("Site internet"),
        in.source().id(),
        structures.detail(Set.of(SERVICE), List.of(), name, null, null));
  }

  private @Nullable String hours(JsonRecord record) {
    String text = record.text("Horaires");
    if (text.isEmpty()) {
      return null;
    }
    Optional<String> hours = FrenchHours.parse(text);
    if (hours.isEmpty()) {
      in.issue(IssueCode.HOURS_NOT_UNDERSTOOD, record.line(), text);
    }
    return hours.orElse(null);
  }

  private static String slug(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String slug = NOT_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    return slug.replaceAll("^-|-$", "");
  }
}
