package org.maillage.app.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.result.CommuneResults;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The access times, in minutes: {@code panier}, {@code gamme:PROXIMITE}, {@code service:pharmacie}
 * from where people live, the same after {@code communale:} by the commune method; and {@code
 * population}.
 */
@Component
@Order(0)
class AccessResults implements CommuneResults {

  static final String POPULATION = "population";
  static final String COMMUNALE = "communale:";
  private static final double MS_PER_MINUTE = 60_000;

  private final DiagnosticReading reading;

  AccessResults(DiagnosticReading reading) {
    this.reading = reading;
  }

  @Override
  public List<String> names(String territoryId) {
    List<String> names = new ArrayList<>();
    for (Methode methode : List.of(Methode.CARROYEE, Methode.COMMUNALE)) {
      reading.findDossier(territoryId, methode).ifPresent(dossier -> add(dossier, names));
    }
    if (!names.isEmpty()) {
      names.add(POPULATION);
    }
    return names;
  }

  private static void add(DiagnosticDossier dossier, List<String> names) {
    String prefix = dossier.diagnostic().methode() == Methode.COMMUNALE ? COMMUNALE : "";
    names.add(prefix + new Subject.OfPanier().key());
    for (Gamme gamme : Gamme.values()) {
      if (!dossier.servicesOf(new Subject.OfGamme(gamme)).isEmpty()) {
        names.add(prefix + new Subject.OfGamme(gamme).key());
      }
    }
    dossier
        .diagnostic()
        .services()
        .forEach(s -> names.add(prefix + new Subject.OfService(s.serviceCode()).key()));
  }

  @Override
  public Map<String, Double> values(String territoryId, String name) {
    Map<String, Double> values = new LinkedHashMap<>();
    Optional<DiagnosticDossier> dossier = findDossier(territoryId, name);
    if (dossier.isEmpty()) {
      return values;
    }
    if (name.equals(POPULATION)) {
      for (Commune commune : dossier.get().territory().communes()) {
        values.put(commune.code(), (double) commune.population());
      }
      return values;
    }
    Subject subject = subject(name);
    for (CommuneAccess commune : dossier.get().diagnostic().communes()) {
      if (commune.timeMs(subject) >= 0) {
        values.put(commune.communeCode(), commune.timeMs(subject) / MS_PER_MINUTE);
      }
    }
    return values;
  }

  @Override
  public String label(String territoryId, String name, Words words) {
    if (name.equals(POPULATION)) {
      return words.get("comparison.result.population");
    }
    DiagnosticDossier dossier = findDossier(territoryId, name).orElseThrow();
    return words.get(
        "comparison.result.time",
        new SubjectWords(dossier, words).label(subject(name)),
        words.get(
            "diagnostic.method." + dossier.diagnostic().methode().name().toLowerCase(Locale.ROOT)));
  }

  /** The diagnostic that a result is of. */
  Optional<DiagnosticDossier> findDossier(String territoryId, String name) {
    Methode wanted = name.startsWith(COMMUNALE) ? Methode.COMMUNALE : Methode.CARROYEE;
    return reading.findDossier(territoryId, wanted);
  }

  /** What the times of a result are about. */
  static Subject subject(String name) {
    return Subject.parse(name.startsWith(COMMUNALE) ? name.substring(COMMUNALE.length()) : name);
  }
}
