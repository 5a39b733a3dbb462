package org.maillage.demo.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.maillage.data.osm.OsmPbfWriter;
import org.maillage.data.progress.Progress;
import org.maillage.demo.roads.RoadWay;
import org.maillage.demo.roads.Roads;
import org.maillage.domain.territory.LatLon;

/** The road network as OSM PBF. */
final class RoadFile {

  private static final long FIRST_ID = 1;

  private RoadFile() {}

  static void write(Departement departement, Path file, Progress progress) throws IOException {
    Roads roads = departement.roads();
    boolean[] used = roads.usedNodes();
    long[] idOf = new long[used.length];
    try (OsmPbfWriter out = OsmPbfWriter.create(file)) {
      long id = FIRST_ID;
      for (int node = 0; node < used.length; node++) {
        if (used[node]) {
          LatLon at =
              departement.georeference().latLon(roads.network().x(node), roads.network().y(node));
          out.node(id, at.latDeg(), at.lonDeg(), Map.of());
          idOf[node] = id++;
        }
      }
      long wayId = FIRST_ID;
      for (RoadWay way : roads.ways()) {
        long[] refs = new long[way.size()];
        for (int i = 0; i < refs.length; i++) {
          refs[i] = idOf[way.node(i)];
        }
        out.way(wayId, refs, way.tags());
        if (wayId % 4_096 == 0) {
          progress.at("demo.write", "routes.osm.pbf", wayId, roads.ways().size());
        }
        wayId++;
      }
    }
  }
}
