package org.maillage.app.poles.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.poles.Poles;
import org.maillage.domain.diagnostic.poles.Poles.Attachment;
import org.maillage.domain.diagnostic.poles.Poles.CommunePoles;
import org.maillage.domain.offer.Gamme;

/** Poles by level, and the catchments of one level by their border. */
final class PoleMap {

  /** Dark for the highest level; apart in lightness, so that print in grey tells them too. */
  private static final MapScale SCALE =
      new MapScale(List.of("#1e275f", "#008994", "#b1d19a", "#f4f1e6"));

  private static final int NO_POLE = 3;

  private final ChapterFrame frame;
  private final Poles poles;
  private final PolesQuery query;
  private final CatchmentOutlines outlines;
  private final Words words;

  PoleMap(
      ChapterFrame frame, Poles poles, PolesQuery query, CatchmentOutlines outlines, Words words) {
    this.outlines = outlines;
    this.frame = frame;
    this.poles = poles;
    this.query = query;
    this.words = words;
  }

  Theme theme() {
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (CommunePoles commune : poles.communes()) {
      if (frame.shows(commune.communeCode())) {
        shades.put(commune.communeCode(), shade(commune));
      }
    }
    List<String> labels =
        List.of(label("superieure"), label("intermediaire"), label("proximite"), label("none"));
    Theme theme =
        Theme.of(words.get("poles.legend"), SCALE, labels, words.get("poles.map.unreached"), shades)
            .withOutlines(outlines.of(frame, poles, query.level(), words));
    String pattern = query.withPole(Theme.ANY_COMMUNE).href(frame);
    return theme.withLinks(query.pole().isEmpty() ? null : query.pole(), pattern);
  }

  private String label(String level) {
    return words.get("poles.legend." + level);
  }

  private Theme.Shade shade(CommunePoles commune) {
    Optional<Poles.Pole> pole = poles.findPole(commune.communeCode());
    if (pole.isPresent()) {
      Gamme level = pole.get().level();
      return new Theme.Shade(
          Gamme.values().length - 1 - level.ordinal(),
          words.get("poles.map.pole", label(level.name().toLowerCase(Locale.ROOT))));
    }
    Attachment attachment = commune.byLevel().get(query.level());
    String figure =
        attachment == null
            ? words.get("poles.map.unreached")
            : words.get(
                "poles.map.attached",
                frame.dossier().getCommune(attachment.poleCode()).name(),
                words.figures().findMinutes(attachment.meanMs()).orElse("—"));
    return new Theme.Shade(NO_POLE, figure);
  }
}
