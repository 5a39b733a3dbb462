package org.maillage.app.diagnostic.chapter;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.map.MapOutline;
import org.maillage.domain.territory.Commune;

/** Borders of sets of communes. */
public final class ZoneOutlines {

  private ZoneOutlines() {}

  /** The outer border of what the reader has chosen; none for the whole territory. */
  public static List<MapOutline> ofSelection(ChapterFrame frame) {
    return frame.findSelection().stream()
        .flatMap(s -> of(frame.dossier(), s.communeCodes(), s.name()).stream())
        .toList();
  }

  /** The outer border of some communes; empty when none of them has a contour. */
  public static Optional<MapOutline> of(
      DiagnosticDossier dossier, Collection<String> communeCodes, String title) {
    List<Geometry> contours =
        communeCodes.stream()
            .sorted()
            .map(code -> dossier.findCommune(code).map(Commune::contour).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return contours.isEmpty()
        ? Optional.empty()
        : Optional.of(new MapOutline(OverlayNGRobust.union(contours), title));
  }
}
