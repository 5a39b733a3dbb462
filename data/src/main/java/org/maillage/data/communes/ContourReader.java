package org.maillage.data.communes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.maillage.data.communes.CommuneCodes.Answer;
import org.maillage.data.communes.CommuneCodes.Elsewhere;
import org.maillage.data.communes.CommuneCodes.Found;
import org.maillage.data.file.SourceInput;
import org.maillage.data.geojson.Features;
import org.maillage.data.issue.IssueCode;

/**
 * Reads the contours of the communes. Contours of an older vintage whose communes have merged since
 * are joined into the commune of today.
 */
public final class ContourReader {

  private static final String[] CODE_NAMES = {
    "code", "INSEE_COM", "insee_com", "code_insee", "codgeo", "CODGEO", "insee"
  };

  private ContourReader() {}

  /** The contours by commune code, sorted. */
  public static Map<String, Geometry> read(SourceInput in, CommuneCodes codes) {
    Map<String, List<Geometry>> parts = new TreeMap<>();
    String mapped = in.source().column("code");
    Features.forEach(
        in,
        feature -> {
          String code =
              mapped.equals("code") ? feature.firstText(CODE_NAMES) : feature.firstText(mapped);
          if (code.isEmpty()) {
            in.reject(IssueCode.VALUE_MISSING, feature.number(), "", mapped);
            return;
          }
          Answer answer = codes.find(code);
          if (answer instanceof Found found) {
            parts.computeIfAbsent(found.code(), c -> new ArrayList<>()).add(feature.contour());
            in.accept();
          } else if (answer instanceof Elsewhere) {
            in.outside();
          } else {
            in.reject(IssueCode.COMMUNE_UNKNOWN, feature.number(), code);
          }
        });
    in.finish();
    Map<String, Geometry> contours = new TreeMap<>();
    parts.forEach((code, list) -> contours.put(code, join(list)));
    return contours;
  }

  private static Geometry join(List<Geometry> parts) {
    return parts.size() == 1 ? parts.get(0) : UnaryUnionOp.union(parts);
  }
}
