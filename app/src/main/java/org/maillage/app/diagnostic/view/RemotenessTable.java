package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.offer.Gamme;

/**
 * Who is far: from how many ranges, and from which.
 *
 * @param sentence what the counts mean
 * @param classes far from 0, 1, 2, 3 ranges, then without a time for some range
 * @param total the sum of the classes
 * @param gammes far from each range, with its threshold
 * @param origin where the thresholds come from
 */
public record RemotenessTable(
    String sentence, List<Row> classes, Row total, List<GammeRow> gammes, String origin) {

  public RemotenessTable {
    classes = List.copyOf(classes);
    gammes = List.copyOf(gammes);
  }

  /** The sentence in pieces, the figures strong. */
  public List<Summary.Part> sentenceParts() {
    return Summary.marked(sentence);
  }

  /** A class with its communes, people and their share. */
  public record Row(String label, String communes, String people, String share) {}

  /** A range with its threshold, and the communes and people beyond. */
  public record GammeRow(
      String label, String threshold, String communes, String people, String share) {}

  /** Builds the table. */
  public static RemotenessTable of(DiagnosticDossier dossier, Words words) {
    Remoteness remoteness = dossier.remoteness();
    long population = dossier.territory().population();
    int communes = dossier.territory().communes().size();
    List<Row> classes = new ArrayList<>();
    int farCommunes = 0;
    long farPeople = 0;
    for (int i = 0; i < remoteness.classes().size(); i++) {
      Tally tally = remoteness.classes().get(i);
      classes.add(row(words.count("diagnostic.far.class", i), tally, population, words));
      if (i > 0) {
        farCommunes += tally.communes();
        farPeople += tally.people();
      }
    }
    if (remoteness.unknown().communes() > 0) {
      String label = words.get("diagnostic.far.class.unknown");
      classes.add(row(label, remoteness.unknown(), population, words));
    }
    Tally all = new Tally(communes, population);
    String threeRanges =
        words.figures().integer(remoteness.classes().get(Gamme.values().length).communes());
    return new RemotenessTable(
        words.get(
            "diagnostic.far.sentence",
            share(farPeople, population, words.figures()),
            words.figures().integer(farCommunes),
            words.figures().integer(communes),
            threeRanges),
        classes,
        row(words.get("diagnostic.far.total"), all, population, words),
        gammes(dossier, population, words),
        words.get(
            "diagnostic.threshold.origin."
                + remoteness.thresholds().origin().name().toLowerCase(Locale.ROOT)));
  }

  private static List<GammeRow> gammes(DiagnosticDossier dossier, long population, Words words) {
    Times times = new Times(words);
    List<GammeRow> rows = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      String label = new SubjectWords(dossier, words).gamme(gamme);
      Remoteness.@Nullable Split split = dossier.remoteness().gammes().get(gamme);
      if (split == null) {
        rows.add(new GammeRow(label, "—", "—", "—", "—"));
        continue;
      }
      Row row = row(label, split.far(), population, words);
      rows.add(
          new GammeRow(
              row.label(),
              times.of(dossier.remoteness().thresholds().findMs(gamme).orElseThrow()),
              row.communes(),
              row.people(),
              row.share()));
    }
    return rows;
  }

  private static Row row(String label, Tally tally, long population, Words words) {
    Figures figures = words.figures();
    return new Row(
        label,
        figures.integer(tally.communes()),
        figures.integer(tally.people()),
        share(tally.people(), population, figures));
  }

  private static String share(long people, long population, Figures figures) {
    return population == 0 ? "—" : figures.percent((double) people / population);
  }
}
