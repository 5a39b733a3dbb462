package org.maillage.data.offer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.description.SourceKind;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.reference.BpeLabels;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;

/**
 * Reads the Base permanente des équipements per commune: one row a commune, one column a type under
 * its French label (or its code), a number where there is any. Each number becomes one structure at
 * the mairie, named after its service, that stands for so many establishments. All counts are kept
 * to be compared with another vintage, where a type is known by its code, or else by its label.
 */
final class BpeCommunesReader {

  /** The column of all types together. */
  private static final String SUM = "total de nb_equip";

  private static final double MOST = 1e6;

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;
  private final BpeLabels labels;

  /** Columns that a service uses, by index; a column that none uses is counted only. */
  private final Map<Integer, String> typeByColumn = new LinkedHashMap<>();

  private final Map<Integer, String> unusedByColumn = new LinkedHashMap<>();

  /** Every type of the file, by column, and what it is called there. */
  private final Map<Integer, String> countedByColumn = new LinkedHashMap<>();

  private final Map<String, String> labelByType = new TreeMap<>();
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private final boolean offered;

  BpeCommunesReader(
      SourceInput in, PlaceLocator places, StructureCollector structures, BpeLabels labels) {
    this.in = in;
    this.places = places;
    this.structures = structures;
    this.labels = labels;
    this.offered = in.source().kind() == SourceKind.BPE_COMMUNES;
  }

  CountedVintage read() {
    try (CsvTable table = CsvTable.open(in, ',')) {
      int commune = table.getColumn("commune", "depcom", "INSEECOM", "codgeo", "code_commune");
      for (int column = 0; column < table.header().size(); column++) {
        if (column != commune) {
          sort(column, table.header().get(column));
        }
      }
      if (offered ? typeByColumn.isEmpty() : countedByColumn.isEmpty()) {
        throw in.refusal(
            IssueCode.COLUMN_MISSING,
            1,
            "Médecin omnipraticien",
            String.join(", ", table.header()));
      }
      table.forEach(row -> row(row, commune));
    }
    in.finish();
    counts.values().forEach(byType -> byType.keySet().retainAll(labelByType.keySet()));
    return new CountedVintage(in.source().id(), in.source().vintage(), labelByType, counts);
  }

  private void sort(int column, String label) {
    Optional<String> known = labels.findType(label);
    String type = known.orElse(label);
    String plain = BpeLabels.plain(label);
    if (!plain.startsWith(SUM) && !plain.isEmpty()) {
      String counted = known.orElse(plain);
      countedByColumn.put(column, counted);
      labelByType.putIfAbsent(counted, label);
    }
    if (!offered) {
      return;
    }
    if (!structures.servicesOfBpeType(type).isEmpty()) {
      typeByColumn.put(column, type);
    } else {
      unusedByColumn.put(column, known.map(t -> t + " " + label).orElse(label));
    }
  }

  private void row(CsvRow row, int communeColumn) {
    String code = row.text(communeColumn);
    Optional<Commune> commune = places.findCommune(in, row.line(), code);
    if (commune.isEmpty()) {
      return;
    }
    in.accept();
    countedByColumn.forEach((column, type) -> keep(row, column, type, commune.get()));
    typeByColumn.forEach((column, type) -> count(row, column, type, commune.get()));
    unusedByColumn.forEach(
        (column, label) -> {
          if (!row.text(column).isEmpty()) {
            in.unused(label, 1);
          }
        });
  }

  private void keep(CsvRow row, int column, String type, Commune commune) {
    OptionalDouble number = row.number(column);
    if (number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() < MOST) {
      counts
          .computeIfAbsent(commune.code(), code -> new TreeMap<>())
          .merge(type, (int) number.getAsDouble(), Integer::sum);
    } else if (number.isEmpty() && !row.text(column).isEmpty()) {
      // A column of names, not of counts; a type that INSEE has counts even with one wrong cell.
      labelByType.computeIfPresent(
          type, (t, label) -> labels.findType(label).map(l -> label).orElse(null));
    }
  }

  private void count(CsvRow row, int column, String type, Commune commune) {
    String text = row.text(column);
    OptionalDouble number = row.number(column);
    if (number.isEmpty() || number.getAsDouble() < 0 || number.getAsDouble() % 1 != 0) {
      if (!text.isEmpty()) {
        in.issue(IssueCode.VALUE_INVALID, row.line(), text, type);
      }
      return;
    }
    int count = (int) Math.min(number.getAsDouble(), Integer.MAX_VALUE);
    if (count == 0) {
      return;
    }
    Set<String> services = structures.servicesOfBpeType(type);
    Place place = places.atTownHall(commune);
    structures.addPart(
        in,
        row.line(),
        new Structure(
            in.source().id() + ":" + commune.code() + ":" + type,
            structures.name(services, commune.name()),
            commune.code(),
            place.position(),
            place.quality(),
            services,
            count,
            null,
            null,
            null,
            null,
            in.source().id(),
            structures.detail(services, List.of(type), "", null, null)));
  }
}
