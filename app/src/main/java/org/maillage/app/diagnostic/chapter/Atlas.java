package org.maillage.app.diagnostic.chapter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.map.MapDrawing;
import org.maillage.app.map.MapGeoJson;
import org.maillage.app.map.RoadLines;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The drawings of territories, made once and kept as long as the territory itself is in memory:
 * simplifying a few hundred contours takes a second, a click must not.
 */
@Component
public class Atlas {

  private static final int DRAWING_WIDTH_PX = 900;
  private static final int DRAWING_HEIGHT_PX = 860;

  private final DiagnosticReading reading;
  private final Map<String, Plates> plates = new ConcurrentHashMap<>();

  Atlas(DiagnosticReading reading) {
    this.reading = reading;
  }

  /** A file with its hash, so that a browser asks for it once. */
  public record HashedFile(byte[] bytes, String hash) {
    static HashedFile of(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new HashedFile(bytes, DigestUtils.md5DigestAsHex(bytes).substring(0, 12));
    }
  }

  /** What is drawn of one import of a territory. */
  private record Plates(
      Territory territory,
      Optional<MapDrawing> drawing,
      Optional<HashedFile> ground,
      HashedFile contours,
      HashedFile roads) {}

  /** The SVG drawing; empty when the territory has no contours. */
  public Optional<MapDrawing> findDrawing(Territory territory) {
    return plates(territory).drawing();
  }

  /** What drawings without classes lie on; empty when the territory has no contours. */
  public Optional<HashedFile> findGround(Territory territory) {
    return plates(territory).ground();
  }

  /** Contours, coast and towns as GeoJSON. */
  public HashedFile contours(Territory territory) {
    return plates(territory).contours();
  }

  /** Roads as GeoJSON. */
  public HashedFile roads(Territory territory) {
    return plates(territory).roads();
  }

  private Plates plates(Territory territory) {
    // A new import brings another object of the same id; comparing contents would cost more.
    return plates.compute(
        territory.id(),
        (id, known) -> known != null && known.territory() == territory ? known : draw(territory));
  }

  private Plates draw(Territory territory) {
    RoadLines roads = reading.roads(territory.id());
    Optional<MapDrawing> drawing =
        MapDrawing.of(territory, roads, DRAWING_WIDTH_PX, DRAWING_HEIGHT_PX);
    return new Plates(
        territory,
        drawing,
        drawing.map(MapDrawing::ground).map(HashedFile::of),
        HashedFile.of(MapGeoJson.territory(territory)),
        HashedFile.of(MapGeoJson.roads(roads)));
  }
}
