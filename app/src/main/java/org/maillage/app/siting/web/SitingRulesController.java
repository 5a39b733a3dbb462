package org.maillage.app.siting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingJob;
import org.maillage.app.siting.SitingRules;
import org.maillage.app.siting.ZoneCover;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adopts, writes and gives up dated rules. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class SitingRulesController {

  private static final int LONGEST_SOURCE = 1_000;
  private static final int MOST_PLACES = 10_000;

  private final ChapterFrames frames;
  private final SitingRules rules;
  private final MessageSource messages;

  SitingRulesController(ChapterFrames frames, SitingRules rules, MessageSource messages) {
    this.frames = frames;
    this.rules = rules;
    this.messages = messages;
  }

  /** Adopts an example, as it was published. */
  @PostMapping("/territoires/{id}/" + SitingJob.KEY + "/regles/adopter")
  @Requires(Right.SET_DIAGNOSTIC)
  String adopt(
      @PathVariable String id,
      @RequestParam("regle") String rule,
      @RequestParam(defaultValue = "0") int version,
      Locale locale) {
    check(id, locale);
    boolean kept =
        rules.findExample(rule).map(example -> rules.adopt(id, example, version)).orElse(false);
    return back(id, kept);
  }

  /** Gives a rule up. */
  @PostMapping("/territoires/{id}/" + SitingJob.KEY + "/regles/retirer")
  @Requires(Right.SET_DIAGNOSTIC)
  String drop(
      @PathVariable String id,
      @RequestParam("regle") String rule,
      @RequestParam(defaultValue = "0") int version,
      Locale locale) {
    check(id, locale);
    return back(id, rules.drop(id, rule, version));
  }

  /** Writes a rule of one's own, or another wording of one. */
  @PostMapping("/territoires/{id}/" + SitingJob.KEY + "/regles")
  @Requires(Right.SET_DIAGNOSTIC)
  String write(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String sorte,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "0") String nombre,
      @RequestParam(defaultValue = "") String zonage,
      @RequestParam(defaultValue = "") String debut,
      @RequestParam(defaultValue = "") String fin,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "0") int version,
      Locale locale) {
    check(id, locale);
    Optional<DatedRule> rule = rule(nom, sorte, service, nombre, zonage, debut, fin, source);
    return rule.map(written -> back(id, rules.adopt(id, written, version)))
        .orElse("redirect:" + address(id) + "?regle=refusee#regles");
  }

  /** The territory must be there before anything is kept about it. */
  private void check(String id, Locale locale) {
    frames.get(id, SitingJob.KEY, null, new Words(messages, locale));
  }

  private static String address(String id) {
    return "/territoires/" + id + "/" + SitingJob.KEY;
  }

  private static String back(String id, boolean kept) {
    return "redirect:" + address(id) + (kept ? "" : "?regle=changee") + "#regles";
  }

  private static Optional<DatedRule> rule(
      String name,
      String kind,
      String service,
      String number,
      String zoning,
      String from,
      String until,
      String source) {
    boolean known = ReferenceData.services().stream().anyMatch(s -> s.code().equals(service));
    if (!known || source.isBlank() || source.length() > LONGEST_SOURCE) {
      return Optional.empty();
    }
    try {
      DatedRule.Kind asks = DatedRule.Kind.valueOf(kind);
      int places = asks == DatedRule.Kind.ONE_PER_ZONE ? 0 : Integer.parseInt(number.strip());
      if (places > MOST_PLACES) {
        return Optional.empty();
      }
      return Optional.of(
          new DatedRule(
              name.isBlank() ? id(asks, service, zoning) : name,
              asks,
              service,
              places,
              asks == DatedRule.Kind.ONE_PER_ZONE ? zoning(zoning) : null,
              day(from),
              day(until),
              source.strip()));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String id(DatedRule.Kind kind, String service, String zoning) {
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return kind == DatedRule.Kind.ONE_PER_ZONE
        ? what + "-" + service + "-" + zoning
        : what + "-" + service;
  }

  private static @Nullable ZoningKind zoning(String key) {
    return Arrays.stream(ZoningKind.values())
        .filter(kind -> ZoneCover.KINDS.contains(kind) && ZoneCover.key(kind).equals(key))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate day(String text) {
    return text.isBlank() ? null : LocalDate.parse(text.strip());
  }
}
