package org.maillage.app.diagnostic.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.CommuneOrder;
import org.maillage.app.diagnostic.view.ZoneTable;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.springframework.util.MultiValueMap;

/**
 * Reads the address of a diagnostic page. Anything that the diagnostic does not know falls back to
 * the default and is reported, so that an old link still opens the page and says what changed.
 *
 * @param query what to show
 * @param unknown values that were not understood, to be shown
 */
record QueryReading(DiagnosticQuery query, List<String> unknown) {

  private static final int LONGEST_FILTER = 80;

  QueryReading {
    unknown = List.copyOf(unknown);
  }

  /** The method asked for, {@link Methode#CARROYEE} by default; empty when the text is neither. */
  static Optional<Methode> methode(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return Optional.of(Methode.CARROYEE);
    }
    return Arrays.stream(Methode.values())
        .filter(m -> m.name().equalsIgnoreCase(value))
        .findFirst();
  }

  /** Reads the parameters against what the diagnostic holds. */
  static QueryReading of(MultiValueMap<String, String> parameters, DiagnosticDossier dossier) {
    List<String> unknown = new java.util.ArrayList<>();
    Subject subject = subject(parameters, dossier, unknown);
    String commune = value(parameters, "commune");
    if (commune != null && dossier.findCommune(commune).isEmpty()) {
      unknown.add(commune);
      commune = null;
    }
    String orderKey = value(parameters, "tri");
    Optional<CommuneOrder> order = Optional.ofNullable(orderKey).flatMap(CommuneOrder::find);
    String viewKey = value(parameters, "vue");
    Optional<TableView> view =
        Optional.ofNullable(viewKey)
            .flatMap(TableView::find)
            .filter(
                v ->
                    v.zoning() == null
                        || ZoneTable.kinds(dossier.diagnostic()).contains(v.zoning()));
    if (viewKey != null && view.isEmpty()) {
      unknown.add(viewKey);
    }
    String filter = value(parameters, "q");
    return new QueryReading(
        new DiagnosticQuery(
            subject,
            dossier.diagnostic().methode(),
            commune,
            order.orElse(CommuneOrder.DEFAULT),
            view.orElse(TableView.COMMUNES),
            filter == null ? "" : filter.substring(0, Math.min(filter.length(), LONGEST_FILTER)),
            value(parameters, "sel")),
        unknown);
  }

  private static Subject subject(
      MultiValueMap<String, String> parameters, DiagnosticDossier dossier, List<String> unknown) {
    String key = value(parameters, "sujet");
    String service = value(parameters, "service");
    String gamme = value(parameters, "gamme");
    if (key != null && key.startsWith("service:")) {
      service = key.substring("service:".length());
    } else if (key != null && key.startsWith("gamme:")) {
      gamme = key.substring("gamme:".length());
    }
    if (service != null) {
      String code = service;
      if (dossier.diagnostic().services().stream().anyMatch(s -> s.serviceCode().equals(code))) {
        return new Subject.OfService(code);
      }
      unknown.add(service);
    } else if (gamme != null) {
      String name = gamme.toUpperCase(Locale.ROOT);
      Optional<Gamme> found =
          Arrays.stream(Gamme.values()).filter(g -> g.name().equals(name)).findFirst();
      if (found.isPresent()) {
        return new Subject.OfGamme(found.get());
      }
      unknown.add(gamme);
    }
    return new Subject.OfPanier();
  }

  /** A parameter that says something, else null. */
  private static @Nullable String value(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Whether the address has another spelling that is shorter or that says the subject plainly. */
  static boolean wantsCanonical(MultiValueMap<String, String> parameters) {
    return parameters.containsKey("sujet")
        || parameters.entrySet().stream()
            .anyMatch(
                e ->
                    !e.getKey().equals("panier")
                        && e.getValue().stream().anyMatch(v -> v == null || v.isBlank()));
  }
}
