package org.maillage.app.poles.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.poles.Poles;
import org.maillage.domain.diagnostic.poles.Poles.Attachment;
import org.maillage.domain.diagnostic.poles.Poles.CommunePoles;
import org.maillage.domain.diagnostic.poles.Poles.Pole;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

/** What is said of poles: names, levels, times, the sentence and the rule. */
final class PoleWords {

  private final DiagnosticDossier dossier;
  private final ChapterFrame frame;
  private final Poles poles;
  private final Words words;

  PoleWords(ChapterFrame frame, Poles poles, Words words) {
    this.dossier = frame.dossier();
    this.frame = frame;
    this.poles = poles;
    this.words = words;
  }

  /** Name of a commune, its code where the territory has none. */
  String name(String communeCode) {
    return dossier.findCommune(communeCode).map(Commune::name).orElse(communeCode);
  }

  String level(Gamme level) {
    return words.get("poles.level." + PolesQuery.key(level));
  }

  /** "pôle supérieur". */
  String pole(Gamme level) {
    return words.get("poles.legend." + PolesQuery.key(level));
  }

  String service(String code) {
    return dossier.getService(code).label(words.language());
  }

  /** "12 min", "—" when there is nobody to take it. */
  String minutes(long timeMs) {
    return words.figures().findMinutes(timeMs).orElse("—");
  }

  /** "6 / 8" for each range. */
  List<String> services(Pole pole) {
    return Arrays.stream(Gamme.values())
        .map(
            gamme ->
                words.get(
                    "poles.services.of",
                    pole.services().getOrDefault(gamme, 0),
                    poles.rule().of(gamme)))
        .toList();
  }

  /** The communes whose people have the pole as their nearest, for the most part. */
  List<String> communesServed(Pole pole) {
    return poles.communes().stream()
        .filter(commune -> isServed(commune, pole))
        .map(CommunePoles::communeCode)
        .toList();
  }

  private static boolean isServed(CommunePoles commune, Pole pole) {
    Attachment attachment = commune.byLevel().get(pole.level());
    return attachment != null && attachment.poleCode().equals(pole.communeCode());
  }

  /** Whether the pole lies in the selection or serves a commune of it. */
  boolean serves(Pole pole) {
    return frame.shows(pole.communeCode()) || communesServed(pole).stream().anyMatch(frame::shows);
  }

  /** How many poles there are, and how far people are from the nearest. */
  String sentence() {
    String place = frame.findSelection().map(s -> s.name()).orElse(dossier.territory().name());
    List<Pole> shown = poles.poles().stream().filter(p -> frame.shows(p.communeCode())).toList();
    if (poles.poles().isEmpty()) {
      return words.get("poles.sentence.none", place);
    }
    Map<Gamme, Long> byLevel =
        shown.stream().collect(Collectors.groupingBy(Pole::level, Collectors.counting()));
    String counted = words.count("poles.sentence.count", shown.size(), place) + detail(byLevel);
    return counted + " " + nearest() + " " + shares();
  }

  private String detail(Map<Gamme, Long> byLevel) {
    List<String> parts = new ArrayList<>();
    for (int i = Gamme.values().length - 1; i >= 0; i--) {
      Gamme gamme = Gamme.values()[i];
      long count = byLevel.getOrDefault(gamme, 0L);
      if (count > 0) {
        parts.add(words.count("poles.sentence." + PolesQuery.key(gamme), count));
      }
    }
    return parts.isEmpty()
        ? words.get("poles.sentence.end")
        : words.get("poles.sentence.detail", String.join(words.get("poles.comma"), parts));
  }

  /** Mean time to the nearest pole of any level. */
  private String nearest() {
    double people = 0;
    double weightedMs = 0;
    for (CommunePoles commune : poles.communes()) {
      Attachment attachment = commune.byLevel().get(Gamme.PROXIMITE);
      if (attachment != null && frame.shows(commune.communeCode())) {
        int population = dossier.getCommune(commune.communeCode()).population();
        people += population;
        weightedMs += (double) population * attachment.meanMs();
      }
    }
    return people == 0
        ? words.get("poles.sentence.nobody")
        : words.get("poles.sentence.nearest", minutes(Math.round(weightedMs / people)));
  }

  /** The pole that most people have as theirs at the highest level there is. */
  private String shares() {
    Optional<Pole> first = poles.poles().stream().filter(this::serves).findFirst();
    return first
        .filter(pole -> pole.catchment().people() > 0)
        .map(
            pole ->
                words.get(
                    "poles.sentence.first",
                    name(pole.communeCode()),
                    pole(pole.level()),
                    words.figures().integer(pole.catchment().people())))
        .orElse("");
  }

  /** The rule with its numbers, and the services that nobody can be asked to have. */
  List<String> rule() {
    List<String> rule = new ArrayList<>();
    rule.add(words.get("poles.rule", words.figures().percent(poles.rule().share())));
    for (Gamme gamme : Gamme.values()) {
      int of = poles.rule().of(gamme);
      rule.add(
          of == 0
              ? words.get("poles.rule.no-level", level(gamme))
              : words.get("poles.rule.level", level(gamme), poles.rule().needed(gamme), of));
    }
    List<String> missing =
        poles.rule().missing().values().stream().flatMap(List::stream).map(this::service).toList();
    if (!missing.isEmpty()) {
      rule.add(words.get("poles.rule.missing", String.join(words.get("poles.comma"), missing)));
    }
    double without = poles.peopleWithout().getOrDefault(Gamme.PROXIMITE, 0.0);
    if (without > 0) {
      rule.add(words.get("poles.rule.without", words.figures().integer(without)));
    }
    return rule;
  }
}
