package org.maillage.app.diagnostic.view;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Means of a zoning.
 *
 * @param rows the farthest first; zones without a time last
 * @param whole the whole territory, for comparison; empty when it has no figures
 */
public record ZoneTable(List<Row> rows, List<Row> whole) {

  public ZoneTable {
    rows = List.copyOf(rows);
    whole = List.copyOf(whole);
  }

  /**
   * A zone.
   *
   * @param code code in its zoning
   * @param name name, or the code where the name is unknown
   * @param people people with a time
   * @param mean mean time
   * @param median median time
   * @param share people within the reference
   * @param without people without a time
   */
  public record Row(
      String code,
      String name,
      String people,
      String mean,
      String median,
      String share,
      String without) {}

  /** The zonings that the diagnostic has figures for, in the order of {@link ZoningKind}. */
  public static Set<ZoningKind> kinds(Diagnostic diagnostic) {
    EnumSet<ZoningKind> kinds = EnumSet.noneOf(ZoningKind.class);
    diagnostic.zones().stream()
        .filter(z -> z.kind() != ZoningKind.OTHER)
        .forEach(z -> kinds.add(z.kind()));
    return kinds;
  }

  /** Builds the table of a zoning. */
  public static ZoneTable of(
      DiagnosticDossier dossier, ZoningKind kind, Subject subject, Words words) {
    Map<String, String> names = new HashMap<>();
    for (Zone zone : dossier.territory().zones()) {
      if (zone.kind() == kind) {
        names.put(zone.code(), zone.name());
      }
    }
    Collator french = Collator.getInstance(Locale.FRENCH);
    List<ZoneAccess> zones = new ArrayList<>();
    for (ZoneAccess zone : dossier.diagnostic().zones()) {
      if (zone.kind() == kind && zone.subject().equals(subject)) {
        zones.add(zone);
      }
    }
    zones.sort(
        Comparator.comparingLong(ZoneAccess::meanMs)
            .reversed()
            .thenComparing(z -> names.getOrDefault(z.zoneCode(), z.zoneCode()), french));
    return new ZoneTable(
        zones.stream()
            .map(z -> row(z, names.getOrDefault(z.zoneCode(), z.zoneCode()), words))
            .toList(),
        dossier.diagnostic().findWhole(subject).stream()
            .map(z -> row(z, dossier.territory().name(), words))
            .toList());
  }

  private static Row row(ZoneAccess zone, String name, Words words) {
    Times times = new Times(words);
    boolean known = zone.meanMs() >= 0;
    return new Row(
        zone.zoneCode(),
        name,
        words.figures().integer(zone.people()),
        times.of(zone.meanMs()),
        times.of(zone.medianMs()),
        known ? words.figures().percent(zone.shareWithinReference()) : "—",
        words.figures().integer(zone.peopleWithout()));
  }
}
