package org.maillage.app.diagnostic.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * A diagnostic with everything that is needed to read it: the territory, the basket and services by
 * name, the structures it points at, who is far.
 */
public final class DiagnosticDossier {

  private final Territory territory;
  private final Diagnostic diagnostic;
  private final Panier panier;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, Structure> structures = new TreeMap<>();
  private final Remoteness remoteness;
  private final List<PopulationPoint> points;
  private final Map<String, Commune> communes = new LinkedHashMap<>();
  private final Map<String, CommuneAccess> access = new HashMap<>();
  private final Map<String, Remoteness.CommuneRemoteness> remote = new HashMap<>();
  private final Map<String, Zone> epciOfCommune = new HashMap<>();

  /**
   * Gathers what belongs together.
   *
   * @param territory the territory of the diagnostic
   * @param diagnostic times; about the same communes as the territory
   * @param panier the basket of the diagnostic, in its version
   * @param services catalogue; holds at least the services of the diagnostic
   * @param structures the offer of the territory
   * @param remoteness who is far, from this diagnostic
   * @param points where people live; empty where only figures by commune are read
   */
  public DiagnosticDossier(
      Territory territory,
      Diagnostic diagnostic,
      Panier panier,
      List<Service> services,
      Iterable<Structure> structures,
      Remoteness remoteness,
      List<PopulationPoint> points) {
    this.territory = territory;
    this.diagnostic = diagnostic;
    this.panier = panier;
    this.remoteness = remoteness;
    this.points = List.copyOf(points);
    services.forEach(s -> this.services.put(s.code(), s));
    structures.forEach(s -> this.structures.put(s.id(), s));
    territory.communes().forEach(c -> communes.put(c.code(), c));
    diagnostic.communes().forEach(a -> access.put(a.communeCode(), a));
    remoteness.communes().forEach(r -> remote.put(r.communeCode(), r));
    if (!access.keySet().equals(communes.keySet())) {
      throw new IllegalArgumentException(
          "the diagnostic is about other communes than territory " + territory.id());
    }
    for (ServiceSummary summary : diagnostic.services()) {
      if (!this.services.containsKey(summary.serviceCode())) {
        throw new IllegalArgumentException("service " + summary.serviceCode() + " has no name");
      }
    }
    territory.zones().stream()
        .filter(z -> z.kind() == ZoningKind.EPCI)
        .forEach(z -> z.communeCodes().forEach(c -> epciOfCommune.put(c, z)));
  }

  public Territory territory() {
    return territory;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }

  public Panier panier() {
    return panier;
  }

  /** Where people live: the origins of the diagnostic by {@link Methode#CARROYEE}. */
  public List<PopulationPoint> points() {
    return points;
  }

  /**
   * How many people of some communes start at each origin of the diagnostic.
   *
   * @param inGroup whether a commune, by its code, is one of them
   */
  public IntToDoubleFunction people(Predicate<String> inGroup) {
    List<Commune> byOrdinal = territory.communes();
    return diagnostic.methode() == Methode.COMMUNALE
        ? o -> inGroup.test(byOrdinal.get(o).code()) ? byOrdinal.get(o).population() : 0
        : o -> inGroup.test(points.get(o).communeCode()) ? points.get(o).people() : 0;
  }

  /**
   * Access of the people of some communes to a subject. Of a diagnostic that was computed before
   * times were kept point by point, each commune stands for its people.
   */
  public GroupAccess groupAccess(Subject subject, Predicate<String> inGroup) {
    if (pointTimes().origins() == 0) {
      List<Commune> byOrdinal = territory.communes();
      return GroupAccess.of(
          diagnostic.communes().stream().mapToLong(c -> c.timeMs(subject)).toArray(),
          o -> inGroup.test(byOrdinal.get(o).code()) ? byOrdinal.get(o).population() : 0);
    }
    return GroupAccess.of(pointTimes().mean(servicesOf(subject)), people(inGroup));
  }

  /** Times of every origin to every service. */
  public PointTimes pointTimes() {
    return diagnostic.pointTimes();
  }

  public Remoteness remoteness() {
    return remoteness;
  }

  /** The catalogue, in its order. */
  public List<Service> services() {
    return List.copyOf(services.values());
  }

  /** The offer of the territory, by id. */
  public List<Structure> structures() {
    return List.copyOf(structures.values());
  }

  /** The service of the diagnostic. */
  public Service getService(String code) {
    return Objects.requireNonNull(services.get(code), () -> "no service " + code);
  }

  public Optional<Structure> findStructure(String id) {
    return Optional.ofNullable(structures.get(id));
  }

  public Optional<Commune> findCommune(String code) {
    return Optional.ofNullable(communes.get(code));
  }

  /** The commune of a line of the diagnostic. */
  public Commune getCommune(String code) {
    return findCommune(code).orElseThrow(() -> new IllegalArgumentException("no commune " + code));
  }

  /** The line of the diagnostic for a commune of the territory. */
  public CommuneAccess getAccess(String communeCode) {
    return Objects.requireNonNull(access.get(communeCode), () -> "no commune " + communeCode);
  }

  /** What the commune is far from. */
  public Remoteness.CommuneRemoteness getRemoteness(String communeCode) {
    return Objects.requireNonNull(remote.get(communeCode), () -> "no commune " + communeCode);
  }

  public Optional<Zone> findEpci(String communeCode) {
    return Optional.ofNullable(epciOfCommune.get(communeCode));
  }

  /** The services of the subject, in the order of the basket. */
  public List<String> servicesOf(Subject subject) {
    if (subject instanceof Subject.OfService service) {
      return List.of(service.serviceCode());
    }
    if (subject instanceof Subject.OfGamme gamme) {
      return Objects.requireNonNull(panier.gammes().get(gamme.gamme()));
    }
    return panier.services();
  }

  /** The range of the basket that holds the service; empty for a service outside the basket. */
  public Optional<Gamme> findGamme(String serviceCode) {
    return panier.gammes().entrySet().stream()
        .filter(e -> e.getValue().contains(serviceCode))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The services of the diagnostic that the basket leaves out. */
  public List<String> servicesOutsideBasket() {
    List<String> inside = panier.services();
    return diagnostic.services().stream()
        .map(ServiceSummary::serviceCode)
        .filter(code -> !inside.contains(code))
        .toList();
  }

  /** How many of the services have no structure anywhere. */
  public long countWithoutStructure(List<String> serviceCodes) {
    return diagnostic.services().stream()
        .filter(s -> s.structures() == 0 && serviceCodes.contains(s.serviceCode()))
        .count();
  }
}
