package org.maillage.app.scenario.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.data.reference.ReferenceData;

/** What a one-stop shop brings: its own service and those that it hosts. */
final class Bundles {

  private Bundles() {}

  /** The one-stop shops of the catalogue. */
  static List<String> shops(DiagnosticDossier dossier) {
    return ReferenceData.hostedServices().keySet().stream()
        .filter(code -> isKnown(code, dossier))
        .sorted()
        .toList();
  }

  /** The services of a bundle that the catalogue knows; none when there is no such bundle. */
  static Set<String> services(DiagnosticDossier dossier, String shop) {
    Set<String> bundle = new TreeSet<>();
    if (shops(dossier).contains(shop)) {
      bundle.add(shop);
      ReferenceData.hostedServices().getOrDefault(shop, List.of()).stream()
          .filter(code -> isKnown(code, dossier))
          .forEach(bundle::add);
    }
    return bundle;
  }

  private static boolean isKnown(String code, DiagnosticDossier dossier) {
    return dossier.services().stream().anyMatch(service -> service.code().equals(code));
  }
}
