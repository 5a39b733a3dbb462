package org.maillage.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.territory.Commune;

/**
 * Names of the main towns, placed so that they neither overlap nor leave the drawing: from the most
 * peopled down, each to the right of its mairie or else to the left, and left out where neither is
 * free. Towns closer than {@link #APART_PX} to a larger one are left out, so that the names are
 * spread over the territory and not crowded in one agglomeration.
 */
final class TownLabels {

  /** Height of the letters. */
  static final int SIZE_PX = 13;

  private static final int APART_PX = 64;
  private static final int GAP_PX = 6;
  private static final int MAX = 18;
  // Widths of letters differ; this is the mean of the typeface for names of communes.
  private static final double LETTER_EM = 0.56;

  /** A name and its dot. */
  record Label(String name, double x, double y, boolean leftOfDot) {}

  private TownLabels() {}

  static List<Label> place(List<Commune> communes, LocalProjection projection, MapFrame frame) {
    List<Label> labels = new ArrayList<>();
    List<Envelope> taken = new ArrayList<>();
    Envelope drawing = new Envelope(2, frame.widthPx() - 2.0, 2, frame.heightPx() - 2.0);
    List<Commune> byPeople =
        communes.stream()
            .filter(c -> c.contour() != null)
            .sorted(Comparator.comparingInt(Commune::population).reversed())
            .toList();
    for (Commune commune : byPeople) {
      if (labels.size() == MAX) {
        break;
      }
      double x = frame.x(projection.eastM(commune.townHall().lonDeg()));
      double y = frame.y(projection.northM(commune.townHall().latDeg()));
      if (labels.stream().anyMatch(l -> Math.hypot(l.x() - x, l.y() - y) < APART_PX)) {
        continue;
      }
      for (boolean left : new boolean[] {false, true}) {
        Envelope box = box(commune.name(), x, y, left);
        if (drawing.contains(box) && taken.stream().noneMatch(box::intersects)) {
          taken.add(box);
          labels.add(new Label(commune.name(), x, y, left));
          break;
        }
      }
    }
    return labels;
  }

  private static Envelope box(String name, double x, double y, boolean left) {
    double width = name.length() * LETTER_EM * SIZE_PX + GAP_PX;
    double from = left ? x - width : x - 3;
    return new Envelope(from, from + width + 3, y - SIZE_PX * 0.7, y + SIZE_PX * 0.7);
  }
}
