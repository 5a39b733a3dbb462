package org.maillage.domain.diagnostic.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.territory.ZoningKind;

/**
 * A diagnostic with everything needed to read it later, when the territory it is about has been
 * imported anew: what it was computed from, by which method, and what was found. It holds no time
 * of day and no running number, so that the same inputs make the same run.
 *
 * @param territoryName shown to people
 * @param inputs what it was computed from
 * @param communes the communes as they were, in the order of the diagnostic
 * @param zones the zones as they were
 * @param thresholds the local ones: those that people chose are kept with their own history
 * @param diagnostic the results
 */
public record DiagnosticRun(
    String territoryName,
    Inputs inputs,
    List<RunCommune> communes,
    List<RunZone> zones,
    Thresholds thresholds,
    Diagnostic diagnostic) {

  /**
   * What a run was computed from.
   *
   * @param sources where the data came from
   * @param roadsSha256 hash of the road graph
   * @param catalogueVersion version of the catalogue of services
   * @param parameters speed profile and engine settings, as text
   * @param panier the basket, whole: ranges and their reasons
   */
  public record Inputs(
      List<RunSource> sources,
      String roadsSha256,
      String catalogueVersion,
      String parameters,
      Panier panier) {
    public Inputs {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A source.
   *
   * @param id stable name within the territory
   * @param title shown to people
   * @param vintage year or date the data describe
   * @param files what was read
   */
  public record RunSource(String id, String title, String vintage, List<RunFile> files) {
    public RunSource {
      files = List.copyOf(files);
    }
  }

  /**
   * A file that was read.
   *
   * @param name without its folder
   * @param sha256 hash of its content
   */
  public record RunFile(String name, String sha256) {}

  /**
   * A commune of that day.
   *
   * @param code INSEE code
   * @param name official name
   * @param population people
   */
  public record RunCommune(String code, String name, int population) {}

  /**
   * A zone of that day.
   *
   * @param kind zoning
   * @param code code within the zoning
   * @param name shown to people
   */
  public record RunZone(ZoningKind kind, String code, String name) {}

  public DiagnosticRun {
    communes = List.copyOf(communes);
    zones = List.copyOf(zones);
    List<String> named = communes.stream().map(RunCommune::code).toList();
    List<String> found = diagnostic.communes().stream().map(CommuneAccess::communeCode).toList();
    if (!named.equals(found)) {
      throw new IllegalArgumentException(
          "a diagnostic of "
              + found.size()
              + " communes is not about these "
              + named.size()
              + " communes");
    }
    Panier panier = inputs.panier();
    if (!panier.id().equals(diagnostic.panierId())
        || !panier.version().equals(diagnostic.panierVersion())) {
      throw new IllegalArgumentException(
          "the diagnostic is for basket "
              + diagnostic.panierId()
              + " "
              + diagnostic.panierVersion()
              + ", not "
              + panier.id()
              + " "
              + panier.version());
    }
  }

  public String territoryId() {
    return diagnostic.territoryId();
  }

  public Methode methode() {
    return diagnostic.methode();
  }

  /** Sum of the communes' people. */
  public long population() {
    return communes.stream().mapToLong(RunCommune::population).sum();
  }

  /** Milliseconds by commune code for a subject; communes without a time are left out. */
  public Map<String, Long> timesMs(Subject subject) {
    Map<String, Long> times = new HashMap<>();
    for (CommuneAccess commune : diagnostic.communes()) {
      long timeMs = commune.timeMs(subject);
      if (timeMs >= 0) {
        times.put(commune.communeCode(), timeMs);
      }
    }
    return times;
  }

  /** How many structures give a service; empty when the run does not know the service. */
  public Optional<Integer> findStructures(String serviceCode) {
    return diagnostic.services().stream()
        .filter(summary -> summary.serviceCode().equals(serviceCode))
        .map(summary -> summary.structures())
        .findFirst();
  }
}
