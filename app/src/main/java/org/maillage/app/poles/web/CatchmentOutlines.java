package org.maillage.app.poles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ZoneOutlines;
import org.maillage.app.map.MapOutline;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.poles.Poles;
import org.maillage.domain.diagnostic.poles.Poles.Attachment;
import org.maillage.domain.diagnostic.poles.Poles.CommunePoles;
import org.maillage.domain.offer.Gamme;
import org.springframework.stereotype.Component;

/**
 * The catchments of one level, each as the communes that belong to it for the most part. Uniting
 * the contours of hundreds of communes takes longer than the rest of the page, so the borders of
 * the whole territory are kept until its poles are computed anew.
 */
@Component
class CatchmentOutlines {

  /** Which borders. */
  private record Key(String territoryId, double share, Gamme level) {}

  /** Borders by the code of the pole, and the poles they were drawn from. */
  private record Drawn(Poles poles, Map<String, Geometry> borders) {}

  private final Map<Key, Drawn> kept = new ConcurrentHashMap<>();

  /** The borders within the selection of the frame. */
  List<MapOutline> of(ChapterFrame frame, Poles poles, Gamme level, Words words) {
    Map<String, Geometry> borders =
        frame.findSelection().isPresent() ? draw(frame, poles, level) : whole(frame, poles, level);
    List<MapOutline> outlines = new ArrayList<>();
    borders.forEach(
        (pole, border) ->
            outlines.add(
                new MapOutline(
                    border,
                    words.get("poles.map.catchment", frame.dossier().getCommune(pole).name()))));
    return outlines;
  }

  private Map<String, Geometry> whole(ChapterFrame frame, Poles poles, Gamme level) {
    Key key = new Key(frame.entry().id(), poles.rule().share(), level);
    Drawn drawn = kept.get(key);
    if (drawn == null || !drawn.poles().equals(poles)) {
      drawn = new Drawn(poles, draw(frame, poles, level));
      kept.put(key, drawn);
    }
    return drawn.borders();
  }

  private static Map<String, Geometry> draw(ChapterFrame frame, Poles poles, Gamme level) {
    Map<String, List<String>> served = new TreeMap<>();
    for (CommunePoles commune : poles.communes()) {
      Attachment attachment = commune.byLevel().get(level);
      if (attachment != null && frame.shows(commune.communeCode())) {
        served
            .computeIfAbsent(attachment.poleCode(), code -> new ArrayList<>())
            .add(commune.communeCode());
      }
    }
    Map<String, Geometry> borders = new TreeMap<>();
    served.forEach(
        (pole, communes) ->
            ZoneOutlines.of(frame.dossier(), communes, "")
                .ifPresent(outline -> borders.put(pole, outline.contour())));
    return borders;
  }
}
