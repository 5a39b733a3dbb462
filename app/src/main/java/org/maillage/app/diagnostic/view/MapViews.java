package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapSheet;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.territory.Source;

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
            .map(row -> new MapSheet.LegendEntry(row.mapClass(), row.label(), row.detail()))
            .toList(),
        List.of(credit(dossier, words)),
        words.language(),
        words.get("diagnostic.kilometres"));
  }

  /** Who publishes the data, and the years they describe, in one line. */
  public static String credit(DiagnosticDossier dossier, Words words) {
    Map<String, List<Source>> byProducer = new LinkedHashMap<>();
    for (Source source : dossier.territory().sources()) {
      byProducer.computeIfAbsent(source.producer(), p -> new ArrayList<>()).add(source);
    }
    List<String> credits = new ArrayList<>();
    byProducer.forEach(
        (producer, sources) -> {
          String years = MethodNote.vintages(sources, words);
          credits.add(
              years.isEmpty()
                  ? producer
                  : words.get("diagnostic.credit.producer", producer, years));
        });
    return words.get("diagnostic.credit", String.join(words.get("diagnostic.semicolon"), credits));
  }
}
