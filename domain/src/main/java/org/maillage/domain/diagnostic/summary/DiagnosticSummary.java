package org.maillage.domain.diagnostic.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.territory.Commune;

/**
 * The headline figures of a diagnostic, in the terms of the Bouches-du-Rhône scheme of 2017: mean
 * time to the basket and to each range, people far from one range at least, communes far from one,
 * two and three, and what being far means. Method: docs/methodes/synthese.md.
 *
 * @param basket the whole basket
 * @param ranges each range that has a time
 * @param services of the basket that have a time, nearest first
 * @param remoteness who is far
 * @param farFromAll communes far from all ranges, most people first
 * @param contrasts one a subject: basket, then ranges
 */
public record DiagnosticSummary(
    Means basket,
    Map<Gamme, Means> ranges,
    List<ServiceMean> services,
    Remoteness remoteness,
    List<Commune> farFromAll,
    List<Contrast> contrasts) {

  /**
   * Times of all people to several services.
   *
   * @param meanMs mean, {@link TravelTimes#UNREACHED} when nobody has a time
   * @param medianMs median, the same
   * @param shareWithinReference share from 0 to 1 at 7 minutes or less
   * @param covered services that have a place
   * @param total services
   */
  public record Means(
      long meanMs, long medianMs, double shareWithinReference, int covered, int total) {}

  /** A service of the basket with the mean time of all people to it. */
  public record ServiceMean(String serviceCode, long meanMs) {}

  /**
   * What being far means: mean times to a subject weighted by the communes' populations, {@link
   * TravelTimes#UNREACHED} for a group without people or times.
   *
   * @param subject what the times are about
   * @param nearMs in communes far from no range
   * @param farMs in communes far from one range at least
   * @param farFromAllMs in communes far from all three
   */
  public record Contrast(Subject subject, long nearMs, long farMs, long farFromAllMs) {}

  public DiagnosticSummary {
    ranges = Collections.unmodifiableMap(new EnumMap<>(ranges));
    services = List.copyOf(services);
    farFromAll = List.copyOf(farFromAll);
    contrasts = List.copyOf(contrasts);
  }

  /**
   * Times of a group of people to a subject.
   *
   * @param meanMs mean, {@link TravelTimes#UNREACHED} when nobody has a time
   * @param medianMs median, the same
   * @param shareWithinReference share from 0 to 1 at 7 minutes or less
   */
  public record Times(long meanMs, long medianMs, double shareWithinReference) {

    /** Nobody has a time. */
    public static final Times NONE = new Times(TravelTimes.UNREACHED, TravelTimes.UNREACHED, 0);

    /** Of a zone. */
    public static Times of(ZoneAccess zone) {
      return new Times(zone.meanMs(), zone.medianMs(), zone.shareWithinReference());
    }

    /** Of any group. */
    public static Times of(GroupAccess group) {
      return new Times(group.meanMs(), group.medianMs(), group.shareWithinReference());
    }
  }

  /**
   * Sums a diagnostic up, for the whole territory or for some of its communes.
   *
   * @param diagnostic the offer, service by service
   * @param panier its basket
   * @param access times of the communes that count
   * @param communes the same communes in the same order
   * @param remoteness of these communes
   * @param times of their people to any subject of the basket
   */
  public static DiagnosticSummary of(
      Diagnostic diagnostic,
      Panier panier,
      List<CommuneAccess> access,
      List<Commune> communes,
      Remoteness remoteness,
      Function<Subject, Times> times) {
    EnumMap<Gamme, Means> ranges = new EnumMap<>(Gamme.class);
    List<Contrast> contrasts = new ArrayList<>();
    contrasts.add(contrast(new Subject.OfPanier(), access, communes, remoteness));
    panier
        .gammes()
        .forEach(
            (gamme, codes) -> {
              Subject subject = new Subject.OfGamme(gamme);
              ranges.put(gamme, means(diagnostic, times.apply(subject), codes));
              contrasts.add(contrast(subject, access, communes, remoteness));
            });
    return new DiagnosticSummary(
        means(diagnostic, times.apply(new Subject.OfPanier()), panier.services()),
        ranges,
        services(panier, times),
        remoteness,
        farFromAll(communes, remoteness),
        contrasts);
  }

  private static Means means(Diagnostic diagnostic, Times times, List<String> codes) {
    int covered =
        (int)
            diagnostic.services().stream()
                .filter(s -> s.structures() > 0 && codes.contains(s.serviceCode()))
                .count();
    return new Means(
        times.meanMs(), times.medianMs(), times.shareWithinReference(), covered, codes.size());
  }

  private static List<ServiceMean> services(Panier panier, Function<Subject, Times> times) {
    return panier.services().stream()
        .map(code -> new ServiceMean(code, times.apply(new Subject.OfService(code)).meanMs()))
        .filter(service -> service.meanMs() >= 0)
        .sorted(
            Comparator.comparingLong(ServiceMean::meanMs).thenComparing(ServiceMean::serviceCode))
        .toList();
  }

  private static List<Commune> farFromAll(List<Commune> communes, Remoteness remoteness) {
    List<Commune> far = new ArrayList<>();
    for (int c = 0; c < communes.size(); c++) {
      if (remoteness.communes().get(c).farFrom().size() == Gamme.values().length) {
        far.add(communes.get(c));
      }
    }
    far.sort(Comparator.comparingInt((Commune c) -> -c.population()).thenComparing(Commune::code));
    return far;
  }

  private static Contrast contrast(
      Subject subject, List<CommuneAccess> access, List<Commune> communes, Remoteness remoteness) {
    ToLongFunction<Predicate<Set<Gamme>>> mean =
        inGroup -> meanMs(subject, access, communes, remoteness, inGroup);
    return new Contrast(
        subject,
        mean.applyAsLong(Set::isEmpty),
        mean.applyAsLong(far -> !far.isEmpty()),
        mean.applyAsLong(far -> far.size() == Gamme.values().length));
  }

  private static long meanMs(
      Subject subject,
      List<CommuneAccess> access,
      List<Commune> communes,
      Remoteness remoteness,
      Predicate<Set<Gamme>> inGroup) {
    double people = 0;
    double weightedMs = 0;
    for (int c = 0; c < communes.size(); c++) {
      Remoteness.CommuneRemoteness line = remoteness.communes().get(c);
      long timeMs = access.get(c).timeMs(subject);
      if (line.known() && timeMs >= 0 && inGroup.test(line.farFrom())) {
        people += communes.get(c).population();
        weightedMs += (double) communes.get(c).population() * timeMs;
      }
    }
    return people > 0 ? Math.round(weightedMs / people) : TravelTimes.UNREACHED;
  }
}
