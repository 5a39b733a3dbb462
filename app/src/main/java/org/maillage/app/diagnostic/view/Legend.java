package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;

/**
 * The classes of a map in words, with what lies in each.
 *
 * @param title what is shown
 * @param rows one a class, shortest time first, those without a time last
 */
public record Legend(String title, List<Row> rows) {

  public Legend {
    rows = List.copyOf(rows);
  }

  /**
   * A class.
   *
   * @param mapClass number of the class, {@link MapArea#NO_CLASS} without a figure
   * @param colour its fill; null for the hatched class
   * @param label the class in words
   * @param communes how many, formatted
   * @param people who live there, formatted
   * @param detail communes and people in one phrase
   */
  public record Row(
      int mapClass, String colour, String label, String communes, String people, String detail) {

    /** A class with its communes and people in words. */
    public static Row of(
        int mapClass, String colour, String label, int communes, long people, Words words) {
      Figures figures = words.figures();
      return new Row(
          mapClass,
          colour,
          label,
          figures.integer(communes),
          figures.integer(people),
          words.count("diagnostic.communes", communes)
              + words.get("diagnostic.comma")
              + words.count("diagnostic.people", people));
    }

    /** Whether the class gathers communes without a figure. */
    public boolean none() {
      return mapClass == MapArea.NO_CLASS;
    }
  }

  /** The classes that suit the subject. */
  public static TimeClasses classes(DiagnosticDossier dossier, Subject subject) {
    return TimeClasses.fit(
        dossier.diagnostic().communes().stream().mapToLong(c -> c.timeMs(subject)));
  }

  /** Builds the legend of a subject. */
  public static Legend of(DiagnosticDossier dossier, Subject subject, Words words) {
    TimeClasses classes = classes(dossier, subject);
    int[] communes = new int[classes.size() + 1];
    long[] people = new long[classes.size() + 1];
    dossier
        .diagnostic()
        .communes()
        .forEach(
            access -> {
              int index = classes.classOf(access.timeMs(subject));
              int slot = index == TimeClasses.NONE ? classes.size() : index;
              communes[slot]++;
              people[slot] += dossier.getCommune(access.communeCode()).population();
            });
    List<Row> rows = new ArrayList<>();
    boolean anyTime = communes[classes.size()] < dossier.diagnostic().communes().size();
    for (int i = 0; anyTime && i < classes.size(); i++) {
      rows.add(row(i, label(classes, i, words), communes[i], people[i], words));
    }
    if (communes[classes.size()] > 0) {
      int i = classes.size();
      boolean nowhere =
          dossier.countWithoutStructure(dossier.servicesOf(subject))
              == dossier.servicesOf(subject).size();
      String label =
          words.get(nowhere ? "diagnostic.status.no_facility" : "diagnostic.legend.none");
      rows.add(row(TimeClasses.NONE, label, communes[i], people[i], words));
    }
    return new Legend(title(dossier, subject, words), rows);
  }

  private static String title(DiagnosticDossier dossier, Subject subject, Words words) {
    return words.get("diagnostic.legend.title", new SubjectWords(dossier, words).label(subject));
  }

  private static Row row(int timeClass, String label, int communes, long people, Words words) {
    return Row.of(timeClass, MapScale.TIMES.fill(timeClass), label, communes, people, words);
  }

  /** "moins de 5 min", "5 à 7 min", "20 min ou plus". */
  public static String label(TimeClasses classes, int index, Words words) {
    Figures figures = words.figures();
    int from = classes.fromMin(index);
    OptionalInt to = classes.toMin(index);
    if (to.isEmpty()) {
      return words.get("diagnostic.class.last", figures.minutes(from));
    }
    if (index == 0) {
      return words.get("diagnostic.class.first", figures.minutes(to.getAsInt() + 1));
    }
    return from == to.getAsInt()
        ? figures.minutes(from)
        : words.get(
            "diagnostic.class.between", figures.integer(from), figures.minutes(to.getAsInt()));
  }

  /** The reference time that the share is about, "7 min". */
  public static String reference(Words words) {
    return words.figures().findMinutes(Diagnostic.REFERENCE_MS).orElseThrow();
  }
}
