package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.ExportContent;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Service;

/** The main figures of a diagnostic for scripts: minutes with two decimals, null when unknown. */
final class DiagnosticReport {

  private static final double MS_PER_MINUTE = 60_000;

  private final ExportContent content;
  private final Diagnostic diagnostic;
  private final String language;
  private final Map<String, Service> services;

  DiagnosticReport(ExportContent content, MaillageCommand root) {
    this.content = content;
    this.diagnostic = content.diagnostic();
    this.language = root.words().language();
    this.services =
        content.services().stream().collect(Collectors.toMap(Service::code, service -> service));
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("territory", diagnostic.territoryId());
    figures.put("methode", diagnostic.methode().name().toLowerCase(Locale.ROOT));
    figures.put("panier", diagnostic.panierId() + " " + diagnostic.panierVersion());
    figures.put("communes", diagnostic.communes().size());
    figures.put("population", content.territory().population());
    figures.put("answered", answered());
    Optional<ZoneAccess> basket = diagnostic.findWhole(new Subject.OfPanier());
    figures.put("basketMinutes", minutes(basket.map(ZoneAccess::meanMs)));
    figures.put("basketMedianMinutes", minutes(basket.map(ZoneAccess::medianMs)));
    figures.put(
        "basketShareWithin7Minutes",
        basket
            .filter(whole -> whole.meanMs() >= 0)
            .map(whole -> Math.round(whole.shareWithinReference() * 1e4) / 1e4)
            .orElse(null));
    figures.put("ranges", ranges());
    figures.put("services", services());
    figures.put("origins", origins());
    return figures;
  }

  /** Communes that have a time for every service of which there is at least one place. */
  private long answered() {
    Set<String> located =
        diagnostic.services().stream()
            .filter(service -> service.structures() > 0)
            .map(ServiceSummary::serviceCode)
            .collect(Collectors.toSet());
    return diagnostic.communes().stream().filter(c -> hasAll(c, located)).count();
  }

  private static boolean hasAll(CommuneAccess commune, Set<String> services) {
    return services.stream().allMatch(code -> commune.timeMs(new Subject.OfService(code)) >= 0);
  }

  private List<Map<String, Object>> ranges() {
    List<Map<String, Object>> ranges = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      Optional<ZoneAccess> whole = diagnostic.findWhole(new Subject.OfGamme(gamme));
      Remoteness.@Nullable Split split = content.remoteness().gammes().get(gamme);
      Map<String, Object> range = new LinkedHashMap<>();
      range.put("range", gamme.name().toLowerCase(Locale.ROOT));
      range.put("meanMinutes", minutes(whole.map(ZoneAccess::meanMs)));
      range.put("medianMinutes", minutes(whole.map(ZoneAccess::medianMs)));
      range.put(
          "threshold",
          minutes(content.remoteness().thresholds().findMs(gamme).stream().boxed().findFirst()));
      range.put("farCommunes", split == null ? null : split.far().communes());
      range.put("farPeople", split == null ? null : split.far().people());
      ranges.add(range);
    }
    return ranges;
  }

  private List<Map<String, Object>> services() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ServiceSummary summary : diagnostic.services()) {
      String code = summary.serviceCode();
      Service service = java.util.Objects.requireNonNull(services.get(code));
      Optional<ZoneAccess> whole = diagnostic.findWhole(new Subject.OfService(code));
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("code", code);
      line.put("label", service.label(language));
      line.put("range", gamme(code));
      line.put(
          "status", summary.structures() > 0 ? "located" : service.mapped() ? "none" : "unmapped");
      line.put("structures", summary.structures());
      line.put("communesEquipped", summary.communesEquipped());
      line.put("meanMinutes", minutes(whole.map(ZoneAccess::meanMs)));
      line.put("medianMinutes", minutes(whole.map(ZoneAccess::medianMs)));
      lines.add(line);
    }
    return lines;
  }

  private @Nullable String gamme(String serviceCode) {
    return content.panier().gammes().entrySet().stream()
        .filter(entry -> entry.getValue().contains(serviceCode))
        .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> origins() {
    Map<String, Object> origins = new LinkedHashMap<>();
    origins.put("points", diagnostic.basis().origins());
    origins.put("farFromRoad", diagnostic.basis().originsFar());
    origins.put("offRoad", diagnostic.basis().originsOffRoad());
    origins.put("peopleInCells", Math.round(diagnostic.basis().peopleInCells()));
    origins.put("peopleOnRoads", Math.round(diagnostic.basis().peopleOnRoads()));
    origins.put("peopleAtTownHalls", Math.round(diagnostic.basis().peopleAtTownHalls()));
    return origins;
  }

  private static @Nullable Double minutes(Optional<Long> timeMs) {
    return timeMs
        .filter(ms -> ms >= 0)
        .map(ms -> Math.round(ms / MS_PER_MINUTE * 100) / 100.0)
        .orElse(null);
  }
}
