package org.maillage.app.diagnostic.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;

/**
 * Two maps side by side.
 *
 * @param title of the browser's window
 * @param sentence how the two differ
 * @param sides the two maps
 * @param rows communes that differ most, the same in figures
 * @param heads of the columns of times
 * @param methodes to choose from
 */
record PairPage(
    String title,
    String sentence,
    List<Side> sides,
    List<Row> rows,
    List<String> heads,
    List<Methode> methodes) {

  /** What a map is to show. */
  record Choice(String side, DiagnosticDossier dossier, Subject subject) {}

  /**
   * One map.
   *
   * @param side {@code a} or {@code b}
   * @param title subject and method
   * @param methodeKey method chosen
   * @param choices subjects to choose from
   * @param svg the drawing, null without contours
   * @param viewBox of the drawing
   * @param legend classes, the same for both maps, with the communes of this one
   */
  record Side(
      String side,
      String title,
      String methodeKey,
      List<SubjectWords.Group> choices,
      @Nullable String svg,
      String viewBox,
      Legend legend) {}

  /** A commune on both maps. */
  record Row(String code, String name, String left, String right, String difference) {}
}
