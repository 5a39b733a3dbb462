package org.maillage.app.dimensions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.dimensions.Dimension;
import org.springframework.util.MultiValueMap;

/**
 * What the address asks for.
 *
 * @param subject service or mean
 * @param dimension on the map
 * @param commune whose card is open, null for none
 * @param eurPerKm cost of a kilometre, 0 to leave the trip out
 * @param unknown values that were not understood
 */
record DimensionsQuery(
    Subject subject,
    Dimension dimension,
    @Nullable String commune,
    double eurPerKm,
    List<String> unknown) {

  private static final double MOST_EUR_PER_KM = 5;

  /** Names of the dimensions in addresses. */
  private static final Map<String, Dimension> NAMES = names();

  private static Map<String, Dimension> names() {
    Map<String, Dimension> names = new LinkedHashMap<>();
    names.put("temps", Dimension.TIME);
    names.put("disponibilite", Dimension.AVAILABILITY);
    names.put("cout", Dimension.COST);
    names.put("niveau", Dimension.LEVEL);
    names.put("choix", Dimension.CHOICE);
    names.put("information", Dimension.INFORMATION);
    return names;
  }

  static DimensionsQuery of(MultiValueMap<String, String> parameters, DiagnosticDossier dossier) {
    List<String> unknown = new ArrayList<>();
    Subject subject = subject(parameters.getFirst("sujet"), dossier, unknown);
    String name = parameters.getFirst("dimension");
    Dimension dimension = Dimension.TIME;
    if (name != null && !name.isBlank()) {
      Dimension named = NAMES.get(name);
      if (named == null) {
        unknown.add(name);
      } else {
        dimension = named;
      }
    }
    String commune = parameters.getFirst("commune");
    if (commune != null && !commune.isBlank() && dossier.findCommune(commune).isEmpty()) {
      unknown.add(commune);
    }
    return new DimensionsQuery(
        subject,
        dimension,
        commune == null || dossier.findCommune(commune).isEmpty() ? null : commune,
        eurPerKm(parameters.getFirst("km"), unknown),
        unknown);
  }

  private static Subject subject(
      @Nullable String key, DiagnosticDossier dossier, List<String> unknown) {
    if (key == null || key.isBlank()) {
      return new Subject.OfPanier();
    }
    try {
      Subject subject = Subject.parse(key);
      if (!(subject instanceof Subject.OfService service)
          || dossier.services().stream().anyMatch(s -> s.code().equals(service.serviceCode()))) {
        return subject;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as a service that does not exist.
    }
    unknown.add(key);
    return new Subject.OfPanier();
  }

  private static double eurPerKm(@Nullable String text, List<String> unknown) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      double eur = Double.parseDouble(text.strip().replace(',', '.'));
      if (eur >= 0 && eur <= MOST_EUR_PER_KM) {
        return eur;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    unknown.add(text);
    return 0;
  }

  static String name(Dimension dimension) {
    return NAMES.entrySet().stream()
        .filter(e -> e.getValue() == dimension)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Part of the message keys of a dimension. */
  static String messageKey(Dimension dimension) {
    return "dimensions." + dimension.name().toLowerCase(Locale.ROOT);
  }

  Optional<String> findCommune() {
    return Optional.ofNullable(commune);
  }

  String eurPerKmText() {
    return eurPerKm == 0 ? "" : Double.toString(eurPerKm);
  }

  /** Parameters of the address, those that say nothing left out. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("sujet", subject instanceof Subject.OfPanier ? "" : subject.key());
    parameters.put("dimension", dimension == Dimension.TIME ? "" : name(dimension));
    parameters.put("commune", commune == null ? "" : commune);
    parameters.put("km", eurPerKmText());
    return parameters;
  }

  Map<String, String> with(String key, String value) {
    Map<String, String> parameters = parameters();
    parameters.put(key, value);
    return parameters;
  }
}
