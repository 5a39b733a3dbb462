package org.maillage.app.quarters.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.domain.diagnostic.quarters.Quarter;
import org.maillage.domain.territory.ZoningKind;

/**
 * What the address of the page asks for, beside the selection.
 *
 * @param zoning which zones are shown
 * @param minutes how long a walk may be
 * @param layer code of the one family shown, empty for all
 * @param zone code of the zone whose card is open, empty for none
 */
record QuartersQuery(ZoningKind zoning, int minutes, String layer, String zone) {

  /** What the parameters say; what they do not say well is as usual. */
  static QuartersQuery of(
      List<ZoningKind> known,
      @Nullable String zoning,
      @Nullable String minutes,
      @Nullable String layer,
      @Nullable String zone) {
    ZoningKind kind =
        known.stream()
            .filter(k -> key(k).equals(zoning))
            .findFirst()
            .orElse(known.isEmpty() ? ZoningKind.QPV : known.get(0));
    int walk =
        Quarter.MINUTES.stream()
            .filter(m -> String.valueOf(m).equals(minutes))
            .findFirst()
            .orElse(Quarter.USUAL_MIN);
    return new QuartersQuery(kind, walk, layer == null ? "" : layer, zone == null ? "" : zone);
  }

  /** Name of a zoning in addresses. */
  static String key(ZoningKind kind) {
    return kind.key();
  }

  QuartersQuery withZone(String code) {
    return new QuartersQuery(zoning, minutes, layer, code);
  }

  QuartersQuery withLayer(String code) {
    return new QuartersQuery(zoning, minutes, code, zone);
  }

  /** The address of this page. */
  String href(ChapterFrame frame) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("zonage", key(zoning));
    parameters.put("minutes", String.valueOf(minutes));
    parameters.put("famille", layer);
    parameters.put("zone", zone);
    return frame.href(parameters);
  }
}
