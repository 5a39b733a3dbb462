package org.maillage.data.offer;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.hours.WeeklyHours;
import org.maillage.data.issue.IssueCode;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PositionQuality;

/**
 * Reads the list of France services of the ANCT, with one column of hours a day. A bus or an
 * itinerant team is placed where the list places it, which is not everywhere it goes.
 */
final class FranceServicesReader {

  private static final String SERVICE = "france-services";

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;
  private final Map<DayOfWeek, Integer> hours = new EnumMap<>(DayOfWeek.class);

  FranceServicesReader(SourceInput in, PlaceLocator places, StructureCollector structures) {
    this.in = in;
    this.places = places;
    this.structures = structures;
  }

  void read() {
    try (CsvTable table = CsvTable.open(in, ',')) {
      int id = table.getColumn("id_fs");
      int name = table.getColumn("lib_fs");
      int commune = table.getColumn("insee_com");
      int latitude = table.getColumn("latitude");
      int longitude = table.getColumn("longitude");
      int[] address = {
        table.findColumn("adresse"),
        table.findColumn("complement_adresse"),
        table.findColumn("code_postal"),
        table.findColumn("lib_com")
      };
      int phone = table.findColumn("telephone");
      hours.put(DayOfWeek.MONDAY, table.findColumn("h_lundi"));
      hours.put(DayOfWeek.TUESDAY, table.findColumn("h_mardi"));
      hours.put(DayOfWeek.WEDNESDAY, table.findColumn("h_mercredi"));
      hours.put(DayOfWeek.THURSDAY, table.findColumn("h_jeudi"));
      hours.put(DayOfWeek.FRIDAY, table.findColumn("h_vendredi"));
      hours.put(DayOfWeek.SATURDAY, table.findColumn("h_samedi"));
      hours.put(DayOfWeek.SUNDAY, table.findColumn("h_dimanche"));
      table.forEach(
          row -> {
            Optional<Commune> of = places.findCommune(in, row.line(), row.text(commune));
            if (of.isEmpty()) {
              return;
            }
            Place place = place(row, of.get(), latitude, longitude);
            if (row.text(id).isEmpty()) {
              in.reject(IssueCode.VALUE_MISSING, row.line(), row.text(name), "id_fs");
            } else if (place != null) {
              structures.add(
                  in,
                  row.line(),
                  new Structure(
                      in.source().id() + ":" + row.text(id),
                      row.text(name).isEmpty()
                          ? structures.name(Set.of(SERVICE), of.get().name())
                          : row.text(name),
                      of.get().code(),
                      place.position(),
                      place.quality(),
                      Set.of(SERVICE),
                      1,
                      week(row),
                      address(row, address),
                      StructureCollector.orNull(row.text(phone)),
                      null,
                      in.source().id(),
                      structures.detail(Set.of(SERVICE), List.of(), "", "France services", null)));
            }
          });
    }
    in.finish();
  }

  private @Nullable Place place(CsvRow row, Commune of, int latitude, int longitude) {
    OptionalDouble latDeg = row.number(latitude);
    OptionalDouble lonDeg = row.number(longitude);
    if (latDeg.isEmpty() || lonDeg.isEmpty()) {
      in.reject(
          IssueCode.VALUE_INVALID,
          row.line(),
          row.text(latitude) + ", " + row.text(longitude),
          "latitude, longitude");
      return null;
    }
    return places.locate(
        in, row.line(), of, latDeg.getAsDouble(), lonDeg.getAsDouble(), PositionQuality.EXACT);
  }

  /** The week; null when it is not given or a day of it is not understood. */
  private @Nullable String week(CsvRow row) {
    WeeklyHours week = new WeeklyHours();
    for (Map.Entry<DayOfWeek, Integer> day : hours.entrySet()) {
      String text = row.text(day.getValue());
      if (!text.isEmpty() && !week.add(day.getKey(), text)) {
        // Half a week would make the place look closed on the other days.
        in.issue(IssueCode.HOURS_NOT_UNDERSTOOD, row.line(), text);
        return null;
      }
    }
    return week.toOsm().orElse(null);
  }

  private static @Nullable String address(CsvRow row, int[] columns) {
    String street =
        Stream.of(row.text(columns[0]), row.text(columns[1]))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    String town = (row.text(columns[2]) + " " + row.text(columns[3])).strip();
    return StructureCollector.orNull(
        Stream.of(street, town).filter(s -> !s.isEmpty()).collect(Collectors.joining(", ")));
  }
}
