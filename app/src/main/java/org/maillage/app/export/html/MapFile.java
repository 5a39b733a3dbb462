package org.maillage.app.export.html;

import java.util.Locale;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.map.MapDrawing;
import org.maillage.app.map.MapLayers;
import org.maillage.app.map.RoadLines;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;

/** The map of a diagnostic as an SVG file with title, legend and sources. */
public final class MapFile {

  private static final int MAP_WIDTH_PX = 900;
  private static final int MAP_HEIGHT_PX = 860;

  private MapFile() {}

  /**
   * The SVG document; a file of it must be UTF-8.
   *
   * @param dossier the diagnostic with what belongs to it
   * @param roads main roads for the background, {@link RoadLines#NONE} for none
   * @param subject what is shown
   * @param locale English, or French for any other
   * @return empty when no commune of the territory has a contour
   */
  public static Optional<String> svg(
      DiagnosticDossier dossier, RoadLines roads, Subject subject, Locale locale) {
    Words words = new Words(MessageBundles.messageSource(), locale);
    return MapDrawing.of(dossier.territory(), roads, MAP_WIDTH_PX, MAP_HEIGHT_PX)
        .map(
            drawing ->
                MapViews.sheet(dossier, subject, words)
                    .write(
                        drawing,
                        MapLayers.ofTimes(MapViews.areas(dossier, subject, null, null, words))));
  }
}
