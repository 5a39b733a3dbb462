package org.maillage.app.siting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.job.Job;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingRules;
import org.maillage.app.siting.SitingSentences;
import org.maillage.app.siting.ZoneCover;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.territory.ZoningKind;

/**
 * The page of the form: which zones have no place today, and what may be asked.
 *
 * @param form as it was typed
 * @param sentence the message of the chapter
 * @param notes what a reader must know not to be misled
 * @param problem why what was asked cannot be searched for, empty for nothing
 * @param submission of the form
 * @param services of the catalogue
 * @param zonings of the territory
 * @param onePerZone the same, as rules
 * @param goals that may be sought
 * @param candidateServices whose places may be candidates
 * @param zoneTable caption and lines; without lines where the territory has no such zoning
 * @param theme the map
 * @param legend its classes
 * @param places of the service today
 * @param rules in force and not, and examples
 * @param jobs searches that were asked before, the newest first
 */
record SitingFormPage(
    SitingForm form,
    String sentence,
    List<String> notes,
    String problem,
    String submission,
    List<Choice> services,
    List<Choice> zonings,
    List<Choice> onePerZone,
    List<Choice> goals,
    List<Choice> candidateServices,
    ZoneTable zoneTable,
    Theme theme,
    Legend legend,
    List<Choice> places,
    Rules rules,
    List<Asked> jobs) {

  /** A choice of a list. */
  record Choice(String value, String label, boolean selected) {}

  /** The zones of a zoning, those without a place first. */
  record ZoneTable(String caption, List<ZoneLine> lines) {}

  /** A zone. */
  record ZoneLine(String name, String people, String places, boolean covered) {}

  /**
   * Dated rules.
   *
   * @param version that the lists were read in
   */
  record Rules(List<RuleLine> adopted, List<RuleLine> examples, int version) {}

  /** A dated rule. */
  record RuleLine(String id, String label, String dates, boolean inForce, String source) {}

  /** A search that was asked before. */
  record Asked(String id, String title, String state) {}

  /** What the page needs beside the frame. */
  record Given(
      SitingForm form,
      String problem,
      String submission,
      LocalDate today,
      SitingRules.Adopted adopted,
      List<DatedRule> examples,
      List<Job> jobs) {}

  static SitingFormPage of(ChapterFrame frame, Given given, Words words) {
    DiagnosticDossier dossier = frame.dossier();
    SitingForm form = given.form();
    SitingSentences sentences = new SitingSentences(words);
    List<ZoningKind> kinds = ZoneCover.kindsOf(dossier);
    ZoningKind kind = form.zoning(kinds);
    ZoneCover cover = kind == null ? null : ZoneCover.of(dossier, form.service(), kind);
    List<Structure> places =
        dossier.structures().stream().filter(s -> s.services().contains(form.service())).toList();
    Theme theme =
        new SitingMap(frame, words)
            .today(form.service(), places, cover == null ? List.of() : cover.uncovered());
    return new SitingFormPage(
        form,
        sentence(cover, places, form, sentences, words),
        cover == null ? List.of() : notes(cover, words),
        given.problem(),
        given.submission(),
        services(dossier, form.service(), words),
        kinds.stream().map(k -> zoning(k, k == kind, words)).toList(),
        kinds.stream().map(k -> zoning(k, form.has("par", ZoneCover.key(k)), words)).toList(),
        goals(words),
        services(dossier, form.text("candidats-service"), words),
        zoneTable(cover, words),
        theme,
        theme.legend(dossier, words),
        places.stream().map(p -> new Choice(p.id(), p.name(), form.has("fermer", p.id()))).toList(),
        rules(dossier, given, sentences, words),
        given.jobs().stream().map(job -> asked(job, words)).toList());
  }

  private static String sentence(
      @Nullable ZoneCover cover,
      List<Structure> places,
      SitingForm form,
      SitingSentences sentences,
      Words words) {
    return cover == null
        ? words.count("siting.no-zoning", places.size(), sentences.service(form.service()))
        : sentences.uncovered(cover, form.service());
  }

  private static List<String> notes(ZoneCover cover, Words words) {
    return cover.peopleOutside() < 0.5
        ? List.of()
        : List.of(
            words.get(
                "siting.uncovered.outside",
                words.count("siting.people", Math.round(cover.peopleOutside()))));
  }

  private static List<Choice> services(DiagnosticDossier dossier, String selected, Words words) {
    return dossier.services().stream()
        .map(s -> new Choice(s.code(), s.label(words.language()), s.code().equals(selected)))
        .toList();
  }

  private static Choice zoning(ZoningKind kind, boolean selected, Words words) {
    String key = ZoneCover.key(kind);
    return new Choice(key, words.get("siting.zoning.plural." + key), selected);
  }

  private static List<Choice> goals(Words words) {
    return List.of("mean", "cover", "worst").stream()
        .map(goal -> new Choice(goal, words.get("siting.form.goal." + goal), false))
        .toList();
  }

  private static ZoneTable zoneTable(@Nullable ZoneCover cover, Words words) {
    if (cover == null) {
      return new ZoneTable("", List.of());
    }
    List<ZoneCover.Line> ordered = new ArrayList<>(cover.uncovered());
    cover.zones().stream().filter(ZoneCover.Line::covered).forEach(ordered::add);
    return new ZoneTable(
        words.get(
            "siting.zones.caption",
            words.get("siting.zoning.plural." + ZoneCover.key(cover.kind()))),
        ordered.stream()
            .map(
                line ->
                    new ZoneLine(
                        line.zone().name(),
                        words.figures().integer(Math.round(line.people())),
                        words.figures().integer(line.places().size()),
                        line.covered()))
            .toList());
  }

  private static Rules rules(
      DiagnosticDossier dossier, Given given, SitingSentences sentences, Words words) {
    return new Rules(
        given.adopted().rules().stream()
            .map(rule -> line(dossier, rule, given.today(), sentences, words))
            .toList(),
        given.examples().stream()
            .map(rule -> line(dossier, rule, given.today(), sentences, words))
            .toList(),
        given.adopted().version());
  }

  private static RuleLine line(
      DiagnosticDossier dossier,
      DatedRule rule,
      LocalDate today,
      SitingSentences sentences,
      Words words) {
    String from = rule.from() == null ? "" : words.get("siting.rule.from", rule.from().toString());
    String until =
        rule.until() == null ? "" : words.get("siting.rule.until", rule.until().toString());
    return new RuleLine(
        rule.id(),
        rule.kind() == DatedRule.Kind.TARGET
            ? words.get("siting.rule.now", sentences.rule(rule), now(dossier, rule, words))
            : sentences.rule(rule),
        (from + " " + until).strip(),
        rule.inForceOn(today),
        rule.source());
  }

  /** How many places the network of the service has, beside what it aims at. */
  private static String now(DiagnosticDossier dossier, DatedRule rule, Words words) {
    return words
        .figures()
        .integer(
            dossier.structures().stream()
                .filter(s -> s.services().contains(rule.service()))
                .count());
  }

  private static Asked asked(Job job, Words words) {
    return new Asked(job.id(), job.title(), words.get("job.state." + job.state()));
  }
}
