package org.maillage.app.panier.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.panier.RangesOnTerritory;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.ranges.ComputedRanges;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;
import org.maillage.domain.offer.Service;

/** How baskets, ranges and reasons are said. */
final class PanierWords {

  private final Words words;
  private final Map<String, Service> catalogue = new HashMap<>();

  PanierWords(Words words, List<Service> catalogue) {
    this.words = words;
    catalogue.forEach(service -> this.catalogue.put(service.code(), service));
  }

  Words words() {
    return words;
  }

  String name(Panier panier) {
    return words.language().equals("en") ? panier.nameEn() : panier.nameFr();
  }

  /** Name of a service; its code when the catalogue no longer has it. */
  String service(String code) {
    return findService(code).map(s -> s.label(words.language())).orElse(code);
  }

  Optional<Service> findService(String code) {
    return Optional.ofNullable(catalogue.get(code));
  }

  String gamme(Gamme gamme) {
    return words.get("diagnostic.gamme." + gamme.name().toLowerCase(Locale.ROOT));
  }

  String gammeOrNone(@Nullable Gamme gamme) {
    return gamme == null ? words.get("panier.gamme.none") : gamme(gamme);
  }

  String theme(Service service) {
    return words.get("panier.theme." + service.theme());
  }

  /** "BPE A206, A207 · annuaire : caf · OSM amenity=post_office", or that no file says. */
  String sources(Service service) {
    List<String> parts = new java.util.ArrayList<>();
    if (!service.bpeTypes().isEmpty()) {
      parts.add(words.get("panier.source.bpe", String.join(", ", service.bpeTypes())));
    }
    if (!service.directoryTypes().isEmpty()) {
      parts.add(words.get("panier.source.directory", String.join(", ", service.directoryTypes())));
    }
    if (!service.osmTags().isEmpty()) {
      parts.add(words.get("panier.source.osm", String.join(", ", service.osmTags())));
    }
    return parts.isEmpty()
        ? words.get("panier.source.none")
        : parts.stream().collect(Collectors.joining(" · "));
  }

  /** Who put the service in its range, and why. */
  String why(RangeChoice choice) {
    return switch (choice.origin()) {
      case DOCUMENT -> words.get("panier.why.document");
      case COMPUTED -> words.get("panier.why.computed", choice.reason());
      case MANUAL -> words.get("panier.why.manual", choice.reason());
    };
  }

  /** "206 communes sur 360 (57 %)". */
  String equipped(RangesOnTerritory territory, String code) {
    int equipped = territory.communesEquipped(code);
    return words.get(
        "panier.equipped",
        words.figures().integer(equipped),
        words.figures().integer(territory.communes()),
        words
            .figures()
            .percent(territory.communes() == 0 ? 0 : (double) equipped / territory.communes()));
  }

  /** The cuts of the rule, a sentence each, and what they leave out. */
  List<String> cuts(ComputedRanges ranges) {
    List<String> sentences = new java.util.ArrayList<>();
    for (ComputedRanges.Cut cut : ranges.cuts()) {
      sentences.add(
          words.get(
              "panier.cut",
              gamme(cut.above()),
              service(cut.lastAbove()),
              words.figures().integer(cut.communesAbove()),
              service(cut.firstBelow()),
              words.figures().integer(cut.communesBelow()),
              words.figures().percent(cut.likeness())));
    }
    ranges
        .within()
        .forEach(
            (gamme, likeness) ->
                sentences.add(
                    words.get("panier.within", gamme(gamme), words.figures().percent(likeness))));
    List<String> nowhere =
        ranges.lines().stream()
            .filter(line -> line.gamme() == null)
            .map(line -> service(line.serviceCode()))
            .toList();
    if (!nowhere.isEmpty()) {
      sentences.add(words.get("panier.nowhere", String.join(", ", nowhere)));
    }
    return sentences;
  }
}
