package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.overview.Overview;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.RemoteZones.RemoteZone;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Contrast;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Means;
import org.maillage.domain.territory.Commune;

/**
 * An overview for scripts, in the terms of the founding document: minutes with two decimals, null
 * when unknown; shares from 0 to 1.
 */
final class SummaryReport {

  private static final double MS_PER_MINUTE = 60_000;

  private final Overview overview;
  private final DiagnosticSummary summary;

  SummaryReport(Overview overview) {
    this.overview = overview;
    this.summary = overview.summary();
  }

  Map<String, Object> figures() {
    Diagnostic diagnostic = overview.dossier().diagnostic();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("territory", diagnostic.territoryId());
    figures.put("methode", diagnostic.methode().name().toLowerCase(Locale.ROOT));
    figures.put("panier", diagnostic.panierId() + " " + diagnostic.panierVersion());
    figures.put("communes", summary.remoteness().communes().size());
    figures.put("population", overview.dossier().territory().population());
    figures.put("basket", means(summary.basket()));
    Map<String, Object> ranges = new LinkedHashMap<>();
    summary
        .ranges()
        .forEach((gamme, means) -> ranges.put(gamme.name().toLowerCase(Locale.ROOT), means(means)));
    figures.put("ranges", ranges);
    figures.put("remoteness", remoteness());
    figures.put("contrasts", contrasts());
    figures.put("zoneThresholdMinutes", minutes(overview.zoneThresholdMs()));
    figures.put("zones", zones());
    return figures;
  }

  private static Map<String, Object> means(Means means) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("meanMinutes", minutes(means.meanMs()));
    line.put("medianMinutes", minutes(means.medianMs()));
    line.put(
        "shareWithin7Minutes", means.meanMs() < 0 ? null : share(means.shareWithinReference()));
    line.put("services", means.covered());
    line.put("servicesOf", means.total());
    return line;
  }

  private Map<String, Object> remoteness() {
    Remoteness remoteness = summary.remoteness();
    Tally any = remoteness.farFromAny();
    long people = overview.dossier().territory().population();
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Object> thresholds = new LinkedHashMap<>();
    remoteness
        .thresholds()
        .byGamme()
        .forEach(
            (gamme, threshold) -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("minutes", minutes(threshold.valueMs()));
              line.put("origin", threshold.origin().name().toLowerCase(Locale.ROOT));
              thresholds.put(gamme.name().toLowerCase(Locale.ROOT), line);
            });
    figures.put("thresholds", thresholds);
    figures.put(
        "shareFarFromAtLeastOne", people > 0 ? share((double) any.people() / people) : null);
    figures.put("farFromAtLeastOne", tally(any));
    for (int i = 0; i < remoteness.classes().size(); i++) {
      figures.put("farFrom" + i, tally(remoteness.classes().get(i)));
    }
    figures.put("unknown", tally(remoteness.unknown()));
    figures.put("communesFarFromAll", summary.farFromAll().stream().map(Commune::name).toList());
    return figures;
  }

  private static Map<String, Object> tally(Tally tally) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("communes", tally.communes());
    line.put("people", tally.people());
    return line;
  }

  private List<Map<String, Object>> contrasts() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Contrast contrast : summary.contrasts()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put(
          "subject",
          contrast.subject() instanceof Subject.OfGamme gamme
              ? gamme.gamme().name().toLowerCase(Locale.ROOT)
              : contrast.subject().key());
      line.put("nearMinutes", minutes(contrast.nearMs()));
      line.put("farMinutes", minutes(contrast.farMs()));
      line.put("farFromAllMinutes", minutes(contrast.farFromAllMs()));
      lines.add(line);
    }
    return lines;
  }

  private List<Map<String, Object>> zones() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Overview.NamedZone zone : overview.zones()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("id", zone.id());
      line.put("name", zone.name());
      line.put("communes", zone.zone().communeCodes().size());
      line.put("people", zone.zone().people());
      line.put("surfaceKm2", zone.zone().surfaceKm2() == null ? null : rounded(zone.zone()));
      line.put("meanMinutes", minutes(zone.zone().meanMs()));
      line.put("worstMinutes", minutes(zone.zone().worstMs()));
      lines.add(line);
    }
    return lines;
  }

  private static double rounded(RemoteZone zone) {
    return Math.round(Objects.requireNonNull(zone.surfaceKm2()) * 10) / 10.0;
  }

  private static @Nullable Double minutes(long timeMs) {
    return timeMs < 0 ? null : Math.round(timeMs / MS_PER_MINUTE * 100) / 100.0;
  }

  private static double share(double share) {
    return Math.round(share * 1e4) / 1e4;
  }
}
