package org.maillage.domain.diagnostic.dimensions;

import java.util.List;
import java.util.Optional;

/**
 * The facts of every service and commune.
 *
 * @param services one entry a service, in the order of the catalogue
 */
public record DimensionTable(List<OfService> services) {

  /**
   * One service.
   *
   * @param serviceCode code
   * @param referenceMs its reference time
   * @param communes facts in the order of the territory's communes
   * @param hoursKnown how many of its places have hours that are understood
   * @param places how many places there are
   */
  public record OfService(
      String serviceCode,
      long referenceMs,
      List<DimensionFacts> communes,
      int hoursKnown,
      int places) {
    public OfService {
      communes = List.copyOf(communes);
    }
  }

  public DimensionTable {
    services = List.copyOf(services);
  }

  /** The facts of a service. */
  public Optional<OfService> findService(String serviceCode) {
    return services.stream().filter(s -> s.serviceCode().equals(serviceCode)).findFirst();
  }
}
