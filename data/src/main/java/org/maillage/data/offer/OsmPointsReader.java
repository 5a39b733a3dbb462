package org.maillage.data.offer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.hours.OpeningHours;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.osm.OsmPbfReader;
import org.maillage.data.osm.OsmPoint;
import org.maillage.data.osm.OsmTag;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.PositionQuality;

/**
 * Reads points of interest of an OSM extract: a node or a closed way that carries the tags of a
 * service is one structure, and gives every service whose tags it carries.
 */
final class OsmPointsReader {

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;
  private final List<Rule> rules = new ArrayList<>();

  /** All tags of a rule must be there. */
  private record Rule(String service, List<OsmTag> tags) {
    boolean holds(Map<String, String> of) {
      return tags.stream()
          .allMatch(
              tag -> {
                String value = of.get(tag.key());
                return value != null
                    && Arrays.asList(value.split("\\s*;\\s*")).contains(tag.value());
              });
    }
  }

  OsmPointsReader(
      SourceInput in, PlaceLocator places, StructureCollector structures, List<Service> catalogue) {
    this.in = in;
    this.places = places;
    this.structures = structures;
    for (Service service : catalogue) {
      for (String text : service.osmTags()) {
        rules.add(new Rule(service.code(), tags(text)));
      }
    }
  }

  private static List<OsmTag> tags(String text) {
    return Stream.of(text.split("&")).map(OsmTag::parse).toList();
  }

  void read() {
    Set<OsmTag> wanted = new LinkedHashSet<>();
    rules.forEach(rule -> wanted.add(rule.tags().get(0)));
    OsmPbfReader.readPoints(in.file().path(), wanted, this::point, in.progress());
    in.finish();
  }

  private void point(OsmPoint point) {
    in.read();
    Set<String> services =
        rules.stream()
            .filter(rule -> rule.holds(point.tags()))
            .map(Rule::service)
            .collect(Collectors.toCollection(TreeSet::new));
    if (services.isEmpty()) {
      return;
    }
    places
        .locate(
            in,
            in.rowsRead(),
            point.place().latDeg(),
            point.place().lonDeg(),
            PositionQuality.EXACT)
        .ifPresent(place -> structures.add(in, in.rowsRead(), structure(point, services, place)));
  }

  private Structure structure(OsmPoint point, Set<String> services, Place place) {
    String commune = places.communes().getCommune(place.communeCode()).name();
    String name = first(point, "name", "operator", "brand");
    return new Structure(
        in.source().id() + ":" + point.osmId(),
        name == null ? structures.name(services, commune) : name,
        place.communeCode(),
        place.position(),
        place.quality(),
        services,
        1,
        hours(point),
        address(point),
        first(point, "contact:phone", "phone"),
        first(point, "contact:website", "website"),
        in.source().id(),
        structures.detail(
            services,
            List.of(),
            name == null ? "" : name,
            first(point, "operator", "brand"),
            first(point, "wheelchair")));
  }

  private @Nullable String hours(OsmPoint point) {
    String text = first(point, "opening_hours");
    if (text == null) {
      return null;
    }
    String checked = OpeningHours.check(text).orElse(null);
    if (checked == null) {
      in.issue(IssueCode.HOURS_NOT_UNDERSTOOD, in.rowsRead(), text);
    }
    return checked;
  }

  private static @Nullable String address(OsmPoint point) {
    String street =
        Stream.of("addr:housenumber", "addr:street", "addr:place")
            .map(key -> point.tags().getOrDefault(key, ""))
            .filter(s -> !s.isBlank())
            .collect(Collectors.joining(" "));
    String town =
        Stream.of("addr:postcode", "addr:city")
            .map(key -> point.tags().getOrDefault(key, ""))
            .filter(s -> !s.isBlank())
            .collect(Collectors.joining(" "));
    return StructureCollector.orNull(
        Stream.of(street, town).filter(s -> !s.isEmpty()).collect(Collectors.joining(", ")));
  }

  private static @Nullable String first(OsmPoint point, String... keys) {
    for (String key : keys) {
      String value = point.tags().get(key);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
