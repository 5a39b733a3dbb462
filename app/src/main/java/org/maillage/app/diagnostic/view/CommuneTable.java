package org.maillage.app.diagnostic.view;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;

/**
 * The communes with their times: the same as the map.
 *
 * @param rows in the order asked for
 * @param total communes before the filter
 */
public record CommuneTable(List<Row> rows, int total) {

  public CommuneTable {
    rows = List.copyOf(rows);
  }

  /**
   * A commune.
   *
   * @param code INSEE code
   * @param name name
   * @param epci its EPCI, empty where unknown
   * @param people formatted
   * @param time time to the subject, or why there is none
   * @param timeClass class on the map
   * @param gammes time to each range
   * @param far how many ranges it is far from; "—" for none
   */
  public record Row(
      String code,
      String name,
      String epci,
      String people,
      String time,
      int timeClass,
      List<Cell> gammes,
      String far) {}

  /** Time to a range, and whether it is beyond the threshold. */
  public record Cell(String time, boolean far) {}

  /**
   * Builds the table.
   *
   * @param filter part of a name, accents and case ignored; empty for all
   * @param shown whether a commune, by its code, is to be listed
   */
  public static CommuneTable of(
      DiagnosticDossier dossier,
      Subject subject,
      CommuneOrder order,
      String filter,
      Predicate<String> shown,
      Words words) {
    String wanted = plain(filter);
    List<CommuneAccess> lines = new ArrayList<>();
    for (CommuneAccess access : dossier.diagnostic().communes()) {
      String name = plain(dossier.getCommune(access.communeCode()).name());
      if (shown.test(access.communeCode()) && name.contains(wanted)) {
        lines.add(access);
      }
    }
    lines.sort(comparator(dossier, subject, order));
    TimeClasses classes = Legend.classes(dossier, subject);
    return new CommuneTable(
        lines.stream().map(line -> row(dossier, line, subject, classes, words)).toList(),
        dossier.diagnostic().communes().size());
  }

  private static Row row(
      DiagnosticDossier dossier,
      CommuneAccess access,
      Subject subject,
      TimeClasses classes,
      Words words) {
    Commune commune = dossier.getCommune(access.communeCode());
    Times times = new Times(words);
    Set<Gamme> farFrom = dossier.getRemoteness(commune.code()).farFrom();
    List<Cell> cells = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      cells.add(new Cell(times.of(access, new Subject.OfGamme(gamme)), farFrom.contains(gamme)));
    }
    return new Row(
        commune.code(),
        commune.name(),
        dossier.findEpci(commune.code()).map(Zone::name).orElse(""),
        words.figures().integer(commune.population()),
        times.of(access, subject),
        classes.classOf(access.timeMs(subject)),
        cells,
        farFrom.isEmpty() ? "—" : words.count("diagnostic.table.ranges", farFrom.size()));
  }

  private static Comparator<CommuneAccess> comparator(
      DiagnosticDossier dossier, Subject subject, CommuneOrder order) {
    Collator french = Collator.getInstance(Locale.FRENCH);
    Comparator<CommuneAccess> byName =
        Comparator.comparing(a -> dossier.getCommune(a.communeCode()).name(), french);
    Comparator<CommuneAccess> chosen =
        switch (order.column()) {
          case NOM -> directed(byName, order);
          case EPCI ->
              directed(
                  Comparator.comparing(
                      a -> dossier.findEpci(a.communeCode()).map(Zone::name).orElse(""), french),
                  order);
          case POPULATION -> byNumber(a -> dossier.getCommune(a.communeCode()).population(), order);
          case TEMPS -> byNumber(a -> a.timeMs(subject), order);
          case PROXIMITE -> byGamme(Gamme.PROXIMITE, order);
          case INTERMEDIAIRE -> byGamme(Gamme.INTERMEDIAIRE, order);
          case SUPERIEURE -> byGamme(Gamme.SUPERIEURE, order);
          case ELOIGNEMENT ->
              byNumber(a -> dossier.getRemoteness(a.communeCode()).farFrom().size(), order);
        };
    return chosen.thenComparing(byName).thenComparing(CommuneAccess::communeCode);
  }

  private static Comparator<CommuneAccess> byGamme(Gamme gamme, CommuneOrder order) {
    return byNumber(a -> a.timeMs(new Subject.OfGamme(gamme)), order);
  }

  /** Unknown (negative) values come last in either direction. */
  private static Comparator<CommuneAccess> byNumber(
      ToLongFunction<CommuneAccess> value, CommuneOrder order) {
    return Comparator.comparing((CommuneAccess a) -> value.applyAsLong(a) < 0)
        .thenComparing(directed(Comparator.comparingLong(value), order));
  }

  private static Comparator<CommuneAccess> directed(
      Comparator<CommuneAccess> ascending, CommuneOrder order) {
    return order.descending() ? ascending.reversed() : ascending;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }
}
