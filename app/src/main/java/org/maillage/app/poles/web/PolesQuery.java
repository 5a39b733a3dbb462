package org.maillage.app.poles.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.poles.PoleResults;
import org.maillage.domain.offer.Gamme;

/**
 * What the address of the page asks for, beside the selection.
 *
 * @param sharePercent share of the services of a range that makes a pole
 * @param level whose catchments are drawn
 * @param pole code of the commune whose card is open, empty for none
 */
record PolesQuery(int sharePercent, Gamme level, String pole) {

  /** What the parameters say; what they do not say well is as usual. */
  static PolesQuery of(@Nullable String share, @Nullable String level, @Nullable String pole) {
    int percent =
        PoleResults.SHARES_PERCENT.stream()
            .filter(known -> String.valueOf(known).equals(share))
            .findFirst()
            .orElse(PoleResults.USUAL_PERCENT);
    Optional<Gamme> gamme =
        Arrays.stream(Gamme.values()).filter(g -> key(g).equals(level)).findFirst();
    return new PolesQuery(percent, gamme.orElse(Gamme.INTERMEDIAIRE), pole == null ? "" : pole);
  }

  /** Name of a range in addresses. */
  static String key(Gamme gamme) {
    return gamme.name().toLowerCase(Locale.ROOT);
  }

  String levelKey() {
    return key(level);
  }

  PolesQuery withPole(String communeCode) {
    return new PolesQuery(sharePercent, level, communeCode);
  }

  /** The address of this page. */
  String href(ChapterFrame frame) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("part", String.valueOf(sharePercent));
    parameters.put("niveau", levelKey());
    parameters.put("pole", pole);
    return frame.href(parameters);
  }
}
