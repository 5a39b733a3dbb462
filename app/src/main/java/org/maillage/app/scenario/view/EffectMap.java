package org.maillage.app.scenario.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.map.MapScale;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.CommuneEffect;
import org.maillage.domain.scenario.ScenarioEffect;

/** The map of a scenario: what is gained, or the times before or after in the same classes. */
public final class EffectMap {

  private EffectMap() {}

  /** The theme of the map, without places. */
  public static Theme theme(
      DiagnosticDossier dossier, ScenarioEffect effect, Shown shown, Words words) {
    String subject = new SubjectWords(dossier, words).label(effect.subject());
    if (shown == Shown.GAIN) {
      Map<String, Theme.Shade> shades = new LinkedHashMap<>();
      for (CommuneEffect commune : effect.communes()) {
        shades.put(
            commune.communeCode(),
            new Theme.Shade(GainClasses.of(commune), GainClasses.phrase(commune, words)));
      }
      return Theme.of(
          words.get("scenario.legend.gain", subject),
          MapScale.CHANGE,
          GainClasses.labels(words),
          words.get("scenario.gain.unknown"),
          shades);
    }
    return times(effect, shown, subject, words);
  }

  private static Theme times(ScenarioEffect effect, Shown shown, String subject, Words words) {
    // By the times before, so that the classes stay while a place is dragged.
    boolean known = effect.communes().stream().anyMatch(commune -> commune.beforeMs() >= 0);
    TimeClasses classes =
        TimeClasses.fit(
            effect.communes().stream()
                .mapToLong(commune -> known ? commune.beforeMs() : commune.afterMs()));
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (CommuneEffect commune : effect.communes()) {
      long timeMs = shown == Shown.BEFORE ? commune.beforeMs() : commune.afterMs();
      shades.put(
          commune.communeCode(),
          new Theme.Shade(
              classes.classOf(timeMs),
              words
                  .figures()
                  .findMinutes(timeMs)
                  .orElseGet(() -> words.get("diagnostic.legend.none"))));
    }
    List<String> labels =
        IntStream.range(0, classes.size()).mapToObj(i -> Legend.label(classes, i, words)).toList();
    return Theme.of(
        words.get("scenario.legend." + shown.key(), subject),
        MapScale.TIMES,
        labels,
        words.get("diagnostic.legend.none"),
        shades);
  }
}
