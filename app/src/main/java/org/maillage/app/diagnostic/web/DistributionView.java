package org.maillage.app.diagnostic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.DistributionCurves;
import org.maillage.app.diagnostic.chapter.DistributionCurves.Curve;
import org.maillage.app.diagnostic.chapter.DistributionCurves.Means;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;

/**
 * How times are spread: the share of people within so many minutes, by both methods side by side,
 * as a curve and as a table.
 */
final class DistributionView {

  private static final List<Integer> ROWS_MIN = List.of(2, 5, 7, 10, 15, 20, 30, 45, 60);

  private DistributionView() {}

  /**
   * The curves of a subject.
   *
   * @param dossiers by every method, the one shown first; those without times point by point are
   *     left out
   */
  static DistributionCurves of(
      ChapterFrame frame, List<DiagnosticDossier> dossiers, Subject subject, Words words) {
    List<Curve> curves = new ArrayList<>();
    for (DiagnosticDossier dossier : dossiers) {
      if (dossier.pointTimes().origins() > 0) {
        add(curves, frame, dossier, subject, words);
      }
    }
    return DistributionCurves.of(curves, ROWS_MIN, Means.MEAN_AND_MEDIAN, words);
  }

  private static void add(
      List<Curve> curves,
      ChapterFrame frame,
      DiagnosticDossier dossier,
      Subject subject,
      Words words) {
    String method = dossier.diagnostic().methode().name().toLowerCase(Locale.ROOT);
    boolean first = curves.isEmpty();
    frame
        .findSelection()
        .filter(s -> first)
        .ifPresent(s -> curves.add(new Curve(s.name(), dossier.groupAccess(subject, s::contains))));
    curves.add(
        new Curve(
            words.get("diagnostic.curve." + method, dossier.territory().name()),
            dossier.groupAccess(subject, code -> true)));
  }
}
