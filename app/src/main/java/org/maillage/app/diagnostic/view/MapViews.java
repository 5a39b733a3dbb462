package org.maillage.app.diagnostic.view;

import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapSheet;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;

/** What a map of a diagnostic shows, commune by commune, and the words around it. */
public final class MapViews {

  private MapViews() {}

  /**
   * One area a commune.
   *
   * @param selected commune drawn with a strong outline, null for none
   * @param href where a click on a commune leads, by code; null for a map without links
   */
  public static List<MapArea> areas(
      DiagnosticDossier dossier,
      Subject subject,
      @Nullable String selected,
      @Nullable Function<String, String> href,
      Words words) {
    TimeClasses classes = Legend.classes(dossier, subject);
    Times times = new Times(words);
    List<MapArea> areas = new ArrayList<>();
    for (CommuneAccess access : dossier.diagnostic().communes()) {
      String code = access.communeCode();
      String time = times.of(access, subject);
      areas.add(
          new MapArea(
              code,
              classes.classOf(access.timeMs(subject)),
              time,
              words.get("diagnostic.map.hover", dossier.getCommune(code).name(), time),
              href == null ? null : href.apply(code),
              code.equals(selected)));
    }
    return areas;
  }

  /** The sheet around the map when it is a file. */
  public static MapSheet sheet(DiagnosticDossier dossier, Subject subject, Words words) {
    Legend legend = Legend.of(dossier, subject, words);
    String method = dossier.diagnostic().methode().name().toLowerCase(Locale.ROOT);
    return new MapSheet(
        words.get("diagnostic.sheet.title", dossier.territory().name(), legend.title()),
        words.get("diagnostic.sheet.subtitle", words.get("diagnostic.method." + method)),
        words.get("diagnostic.legend.heading"),
        legend.rows().stream()
            .map(row -> new MapSheet.LegendEntry(row.timeClass(), row.label(), row.detail()))
            .toList(),
        List.of(credit(dossier, words)),
        words.language(),
        words.get("diagnostic.kilometres"));
  }

  /** Sources and vintages in one line. */
  public static String credit(DiagnosticDossier dossier, Words words) {
    return words.get(
        "diagnostic.credit",
        dossier.territory().sources().stream()
            .map(s -> words.get("diagnostic.credit.source", s.producer(), s.title(), s.vintage()))
            .distinct()
            .collect(Collectors.joining(words.get("diagnostic.semicolon"))));
  }
}
