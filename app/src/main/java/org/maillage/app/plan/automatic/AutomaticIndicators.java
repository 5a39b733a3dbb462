package org.maillage.app.plan.automatic;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.indicator.AccessCount;
import org.maillage.domain.plan.indicator.AutomaticSource;
import org.maillage.domain.plan.indicator.AutomaticSource.Measure;
import org.springframework.stereotype.Component;

/**
 * Computes indicators from the diagnostic in force, the offer and the directory (A83). Method:
 * docs/methodes/indicateurs-automatiques.md.
 */
@Component
public class AutomaticIndicators {

  private final DiagnosticReading reading;
  private final TerritoryRepository territories;
  private final PeopleRepository people;
  private final Areas areas;
  private final Clock clock;

  AutomaticIndicators(
      DiagnosticReading reading,
      TerritoryRepository territories,
      PeopleRepository people,
      Areas areas,
      Clock clock) {
    this.reading = reading;
    this.territories = territories;
    this.people = people;
    this.areas = areas;
    this.clock = clock;
  }

  /** A number with what has to be known of it. */
  private record Counted(@Nullable BigDecimal value, String missing, String aside) {
    static Counted of(Optional<BigDecimal> value, String missing, String aside) {
      return value.isPresent()
          ? new Counted(value.get(), "", aside)
          : new Counted(null, missing, aside);
    }

    static Counted of(long number) {
      return new Counted(BigDecimal.valueOf(number), "", "");
    }
  }

  /** The diagnostic that values are taken from: from where people live, where there is one. */
  public Optional<DiagnosticDossier> findDossier(String territoryId) {
    return reading
        .findDossier(territoryId, Methode.CARROYEE)
        .or(() -> reading.findDossier(territoryId, Methode.COMMUNALE));
  }

  /** What a source comes to today, in the words of a reader. */
  public ComputedValue compute(StoredPlan plan, AutomaticSource source, Words words) {
    Optional<TerritorySummary> territory = territories.findSummary(plan.territoryId());
    long importRunId = territory.map(TerritorySummary::importRunId).orElse(0L);
    String vintage = territory.map(t -> vintage(t, words)).orElse("");
    if (!source.measure().isPlaced()) {
      Counted counted =
          Counted.of(
              source.measure() == Measure.ORGANISATIONS
                  ? organisations(plan.territoryId())
                  : signatories(plan));
      String href =
          source.measure() == Measure.ORGANISATIONS
              ? "/organisations"
              : plan.path() + "/partenaires";
      return answer(source, counted, what(source, "", "", words), href, importRunId, "", words);
    }
    Optional<DiagnosticDossier> dossier = findDossier(plan.territoryId());
    Optional<Area> area = dossier.flatMap(d -> areas.find(source.area(), d, words));
    String service =
        dossier.flatMap(d -> findService(d, source)).map(s -> label(s, words)).orElse("");
    if (dossier.isEmpty()
        || area.isEmpty()
        || (service.isEmpty() && source.measure().needsService())) {
      String why = dossier.isEmpty() ? "diagnostic" : area.isEmpty() ? "area" : "service";
      Counted none = new Counted(null, words.get("planfollow.computed.no." + why), "");
      String what = words.get("planfollow.measure." + source.measure());
      return answer(source, none, what, "", importRunId, vintage, words);
    }
    return answer(
        source,
        count(source, dossier.get(), area.get(), words),
        what(source, service, area.get().name(), words),
        href(plan.territoryId(), source, dossier.get()),
        importRunId,
        vintage,
        words);
  }

  private static ComputedValue answer(
      AutomaticSource source,
      Counted counted,
      String what,
      String href,
      long importRunId,
      String vintage,
      Words words) {
    String link = href.isEmpty() ? "" : words.get("planfollow.computed.link." + linkKey(source));
    return new ComputedValue(
        source,
        counted.value(),
        what,
        counted.missing(),
        counted.aside(),
        href,
        link,
        importRunId,
        vintage);
  }

  private static String linkKey(AutomaticSource source) {
    return switch (source.measure()) {
      case ORGANISATIONS -> "directory";
      case SIGNATORIES -> "partners";
      case FAR_PEOPLE -> "remoteness";
      case PEOPLE_BEYOND, SHARE_BEYOND, MEAN_TIME, PLACES -> "diagnostic";
    };
  }

  private static String vintage(TerritorySummary territory, Words words) {
    String oldest = territory.oldestVintage();
    if (oldest.isEmpty()) {
      return "";
    }
    return oldest.equals(territory.newestVintage())
        ? words.get("planfollow.computed.vintage.one", oldest)
        : words.get("planfollow.computed.vintage", oldest, territory.newestVintage());
  }

  private static String what(AutomaticSource source, String service, String area, Words words) {
    return words.get(
        "planfollow.computed.what." + source.measure(),
        service,
        area,
        words.figures().minutes(source.minutes()));
  }

  /** Services that an indicator may be about: those of the diagnostic, by name. */
  public List<Areas.Choice> services(DiagnosticDossier dossier, Words words) {
    return dossier.diagnostic().services().stream()
        .map(summary -> dossier.getService(summary.serviceCode()))
        .map(service -> new Areas.Choice(service.code(), label(service, words)))
        .sorted(java.util.Comparator.comparing(Areas.Choice::name))
        .toList();
  }

  private static Optional<Service> findService(DiagnosticDossier dossier, AutomaticSource source) {
    return dossier.diagnostic().services().stream()
        .filter(summary -> summary.serviceCode().equals(source.serviceCode()))
        .findFirst()
        .map(summary -> dossier.getService(summary.serviceCode()));
  }

  private static String label(Service service, Words words) {
    return service.label(words.language());
  }

  /** The page of the chapter, on the same service and the same zone. */
  private static String href(
      String territoryId, AutomaticSource source, DiagnosticDossier dossier) {
    String path = "/territoires/" + territoryId;
    String key = source.area();
    String selected =
        key.isEmpty() || key.startsWith(Areas.CANTON)
            ? ""
            : "sel=" + encoded(key).replace("%3A", ":");
    if (source.measure() == Measure.FAR_PEOPLE) {
      return path + "/eloignement" + (selected.isEmpty() ? "" : "?" + selected);
    }
    String methode =
        dossier.diagnostic().methode() == Methode.COMMUNALE ? "&methode=communale" : "";
    String view = key.startsWith(Areas.CANTON) ? "&vue=canton" : "";
    return path
        + "?service="
        + encoded(source.serviceCode())
        + methode
        + view
        + (selected.isEmpty() ? "" : "&" + selected);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Counted count(AutomaticSource source, DiagnosticDossier dossier, Area area, Words words) {
    return switch (source.measure()) {
      case PLACES ->
          Counted.of(
              area.count(
                  dossier.structures().stream()
                      .filter((Structure s) -> s.services().contains(source.serviceCode()))
                      .toList()));
      case FAR_PEOPLE -> farPeople(dossier, area, words);
      case PEOPLE_BEYOND, SHARE_BEYOND, MEAN_TIME -> access(source, dossier, area, words);
      case ORGANISATIONS, SIGNATORIES ->
          throw new IllegalArgumentException(source.measure() + " is no count of an area");
    };
  }

  private static Counted access(
      AutomaticSource source, DiagnosticDossier dossier, Area area, Words words) {
    long[] timeMs = times(dossier, source.serviceCode());
    boolean byCommune = dossier.pointTimes().origins() == 0;
    AccessCount count =
        AccessCount.of(
            timeMs, byCommune ? byCommune(dossier, area) : area.people(dossier), source.minutes());
    Optional<BigDecimal> value =
        switch (source.measure()) {
          case PEOPLE_BEYOND -> count.peopleBeyond();
          case SHARE_BEYOND -> count.shareBeyondPct();
          case MEAN_TIME -> count.meanMinutes();
          case FAR_PEOPLE, PLACES, ORGANISATIONS, SIGNATORIES ->
              throw new IllegalArgumentException(source.measure() + " is no time");
        };
    long without = Math.round(count.without());
    String aside = without == 0 ? "" : words.count("planfollow.computed.without", without);
    return Counted.of(value, words.get("planfollow.computed.no.time"), aside);
  }

  /**
   * Of a diagnostic that was computed before times were kept, each commune stands for its people.
   */
  private static long[] times(DiagnosticDossier dossier, String serviceCode) {
    return dossier.pointTimes().origins() == 0
        ? dossier.diagnostic().communes().stream()
            .mapToLong(c -> c.timeMs(new Subject.OfService(serviceCode)))
            .toArray()
        : dossier.pointTimes().mean(List.of(serviceCode));
  }

  private static java.util.function.IntToDoubleFunction byCommune(
      DiagnosticDossier dossier, Area area) {
    return ordinal -> {
      var commune = dossier.territory().communes().get(ordinal);
      return area.communeCodes().contains(commune.code()) ? commune.population() : 0;
    };
  }

  /** People of communes that are far from one range at least, as the chapter of remoteness. */
  private static Counted farPeople(DiagnosticDossier dossier, Area area, Words words) {
    long far = 0;
    long known = 0;
    long unknown = 0;
    for (var commune : dossier.territory().communes()) {
      if (!area.communeCodes().contains(commune.code())) {
        continue;
      }
      var line = dossier.getRemoteness(commune.code());
      known += line.known() ? commune.population() : 0;
      unknown += line.known() ? 0 : commune.population();
      far += line.known() && !line.farFrom().isEmpty() ? commune.population() : 0;
    }
    String aside = unknown == 0 ? "" : words.count("planfollow.computed.unknown", unknown);
    return Counted.of(
        known == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(far)),
        words.get("planfollow.computed.no.time"),
        aside);
  }

  private long organisations(String territoryId) {
    LocalDate today = LocalDate.now(clock);
    return people.listOrganisations().stream()
        .filter(o -> o.territoryId() == null || o.territoryId().equals(territoryId))
        .filter(o -> o.existsOn(today))
        .count();
  }

  private static long signatories(StoredPlan plan) {
    return plan.plan().fiches().stream()
        .flatMap(fiche -> fiche.commitments().stream())
        .filter(promise -> promise.state() != Commitment.State.WITHDRAWN)
        .map(Commitment::actorId)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .count();
  }
}
