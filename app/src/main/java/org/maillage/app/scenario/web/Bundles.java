package org.maillage.app.scenario.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.offer.Structure;

/**
 * What a place brings beside its own service: what most existing places of that service give as
 * well, from the data of the territory. A France services brings so what it hosts.
 */
final class Bundles {

  private Bundles() {}

  /** The service itself, and each that at least half of its existing places give. */
  static Set<String> services(DiagnosticDossier dossier, String serviceCode) {
    List<Structure> places =
        dossier.structures().stream().filter(s -> s.services().contains(serviceCode)).toList();
    Set<String> bundle = new TreeSet<>(Set.of(serviceCode));
    for (Structure place : places) {
      for (String code : place.services()) {
        long with = places.stream().filter(p -> p.services().contains(code)).count();
        if (2 * with >= places.size()) {
          bundle.add(code);
        }
      }
    }
    return bundle;
  }
}
