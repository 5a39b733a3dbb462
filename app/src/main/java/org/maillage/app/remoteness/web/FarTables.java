package org.maillage.app.remoteness.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Remoteness.CommuneRemoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;

/**
 * Who is far, in tables.
 *
 * @param classes far from 0, 1, 2, 3 ranges, then without a time; they sum to {@code total}
 * @param total all of them
 * @param ranges far from each range
 * @param communes the far ones, from most ranges to fewest
 * @param rest how many more there are, in words; empty for none
 * @param allHref shows them too
 */
record FarTables(
    List<Row> classes,
    Row total,
    List<RangeRow> ranges,
    List<FarRow> communes,
    String rest,
    String allHref) {

  /** A longer list costs more than a slider may take, and is asked for. */
  private static final int SHOWN = 60;

  /** A class. */
  record Row(String label, String communes, String people, String share) {}

  /** A range. */
  record RangeRow(
      String label, String threshold, Row far, String nearCommunes, String unknownCommunes) {}

  /**
   * A commune.
   *
   * @param count how many ranges, in words
   * @param cells time to the basket and to each range
   */
  record FarRow(
      String code, String name, String count, String people, List<Cell> cells, String epci) {}

  /** A time, and whether it is beyond the threshold. */
  record Cell(String time, boolean far) {}

  /** The tables of the situation. */
  static FarTables of(Situation situation, Remoteness remoteness, Words words) {
    DiagnosticDossier dossier = situation.dossier();
    int shown = situation.query().all() ? Integer.MAX_VALUE : SHOWN;
    long far = remoteness.communes().stream().filter(line -> !line.farFrom().isEmpty()).count();
    return new FarTables(
        classes(remoteness.classes(), remoteness.unknown(), words),
        total(remoteness.classes(), remoteness.unknown(), words),
        ranges(
            new SubjectWords(dossier, words)::gamme,
            remoteness.gammes(),
            thresholds(remoteness),
            words),
        communes(situation, remoteness, shown, words),
        far > shown ? words.count("remoteness.far.rest", far - shown) : "",
        situation.frame().href(situation.query().withAll().parameters()));
  }

  private static Map<Gamme, Long> thresholds(Remoteness remoteness) {
    EnumMap<Gamme, Long> ms = new EnumMap<>(Gamme.class);
    remoteness.thresholds().byGamme().forEach((gamme, t) -> ms.put(gamme, t.valueMs()));
    return ms;
  }

  /** Rows of classes; the unknown only where there are some. */
  static List<Row> classes(List<Tally> classes, Tally unknown, Words words) {
    Tally all = all(classes, unknown);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      rows.add(row(words.count("diagnostic.far.class", i), classes.get(i), all, words));
    }
    if (unknown.communes() > 0) {
      rows.add(row(words.get("diagnostic.far.class.unknown"), unknown, all, words));
    }
    return rows;
  }

  /** The row of the sum. */
  static Row total(List<Tally> classes, Tally unknown, Words words) {
    Tally all = all(classes, unknown);
    return row(words.get("diagnostic.far.total"), all, all, words);
  }

  private static Tally all(List<Tally> classes, Tally unknown) {
    return classes.stream().reduce(unknown, Tally::plus);
  }

  private static Row row(String label, Tally tally, Tally all, Words words) {
    return new Row(
        label,
        words.figures().integer(tally.communes()),
        words.figures().integer(tally.people()),
        new Measures(words).share(tally.people(), all.people()));
  }

  /** Rows of ranges; one without a threshold says so. */
  static List<RangeRow> ranges(
      java.util.function.Function<Gamme, String> names,
      Map<Gamme, Remoteness.Split> splits,
      Map<Gamme, Long> thresholdMs,
      Words words) {
    Measures measures = new Measures(words);
    List<RangeRow> rows = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      Remoteness.@Nullable Split split = splits.get(gamme);
      Long ms = thresholdMs.get(gamme);
      if (split == null || ms == null) {
        String none = words.get("remoteness.range.none");
        Row empty = new Row(names.apply(gamme), "—", "—", "—");
        rows.add(new RangeRow(names.apply(gamme), none, empty, "—", "—"));
        continue;
      }
      Tally all = split.far().plus(split.near()).plus(split.unknown());
      rows.add(
          new RangeRow(
              names.apply(gamme),
              measures.minutes(ms),
              row(names.apply(gamme), split.far(), all, words),
              words.figures().integer(split.near().communes()),
              words.figures().integer(split.unknown().communes())));
    }
    return rows;
  }

  private static List<FarRow> communes(
      Situation situation, Remoteness remoteness, int shown, Words words) {
    DiagnosticDossier dossier = situation.dossier();
    Map<String, CommuneRemoteness> lines = new HashMap<>();
    remoteness.communes().forEach(line -> lines.put(line.communeCode(), line));
    Collator french = Collator.getInstance(Locale.FRENCH);
    return remoteness.communes().stream()
        .filter(line -> !line.farFrom().isEmpty())
        .sorted(
            Comparator.comparingInt((CommuneRemoteness line) -> -line.farFrom().size())
                .thenComparing(line -> dossier.getCommune(line.communeCode()).name(), french))
        .limit(shown)
        .map(line -> farRow(line, dossier, words))
        .toList();
  }

  private static FarRow farRow(CommuneRemoteness line, DiagnosticDossier dossier, Words words) {
    Commune commune = dossier.getCommune(line.communeCode());
    CommuneAccess access = dossier.getAccess(line.communeCode());
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(time(access, new Subject.OfPanier(), words), false));
    for (Gamme gamme : Gamme.values()) {
      cells.add(
          new Cell(
              time(access, new Subject.OfGamme(gamme), words), line.farFrom().contains(gamme)));
    }
    String count = words.figures().integer(line.farFrom().size());
    return new FarRow(
        commune.code(),
        commune.name(),
        line.known() ? count : words.get("remoteness.far.at-least", count),
        words.figures().integer(commune.population()),
        cells,
        dossier.findEpci(commune.code()).map(Zone::name).orElse("—"));
  }

  private static String time(CommuneAccess access, Subject subject, Words words) {
    return words.figures().findMinutes(access.timeMs(subject)).orElse("—");
  }

  /** "proximité, supérieure", in the order of the ranges. */
  static String names(Set<Gamme> gammes, java.util.function.Function<Gamme, String> names) {
    return gammes.stream().sorted().map(names).collect(Collectors.joining(", "));
  }
}
