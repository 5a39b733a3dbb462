package org.maillage.app.siting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.job.Job;
import org.maillage.app.job.JobState;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingQuestion;
import org.maillage.app.siting.SitingResult;
import org.maillage.app.siting.SitingResult.Chosen;
import org.maillage.app.siting.SitingResult.Effect;
import org.maillage.app.siting.SitingResult.Within;
import org.maillage.app.siting.SitingResult.ZoneFigure;
import org.maillage.app.siting.SitingSentences;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.siting.SitingAnswer.Status;

/**
 * The page of a search: how far it is, then what came out.
 *
 * @param jobId address of the search
 * @param title what was asked
 * @param over whether nothing more will happen
 * @param stopping whether it was asked to stop
 * @param state in words
 * @param progress how far it is
 * @param sentence the message
 * @param status how good the answer is, empty while there is none
 * @param problems why there is no answer
 * @param notes what a reader must know not to be misled
 * @param facts what the answer means, in sentences
 * @param sites the chosen places
 * @param zones that need a place, those that still have none first
 * @param gains people by what they gain
 * @param theme the map; null while there is no answer
 * @param legend its classes; null while there is no answer
 * @param formHref address of the form with the same question
 * @param again name of the button that searches once more; empty where nothing is left to find
 * @param draft what a scenario of the answer starts with; null while there is no answer
 */
record SitingAnswerPage(
    String jobId,
    String title,
    boolean over,
    boolean stopping,
    String state,
    Bar progress,
    String sentence,
    String status,
    List<String> problems,
    List<String> notes,
    List<String> facts,
    List<SiteLine> sites,
    List<ZoneLine> zones,
    List<GainLine> gains,
    @Nullable Theme theme,
    @Nullable Legend legend,
    String formHref,
    String again,
    @Nullable Draft draft) {

  /**
   * How far the search is.
   *
   * @param total 0 when unknown
   */
  record Bar(String label, long done, long total) {}

  /**
   * What a scenario of the answer starts with.
   *
   * @param service that the places give
   * @param closing ids of today's places that are not in the answer
   * @param opening places that are not there today
   */
  record Draft(String service, List<String> closing, List<Opening> opening) {}

  /** A place that opens. */
  record Opening(String name, double latDeg, double lonDeg) {}

  /** A chosen place. */
  record SiteLine(
      String rank, String name, String people, String meanGain, String gain, String value) {}

  /** A zone that needs a place. */
  record ZoneLine(String name, String zoning, String people, String before, String after) {}

  /** People who gain more than so much. */
  record GainLine(String label, String people) {}

  /**
   * The page.
   *
   * @param shown the result, or the best so far; empty while there is none
   */
  static SitingAnswerPage of(
      ChapterFrame frame,
      Job job,
      SitingQuestion question,
      Optional<SitingResult> shown,
      Words words) {
    SitingSentences sentences = new SitingSentences(words);
    Optional<SitingResult> found = shown.filter(SitingResult::found);
    Theme theme = found.map(new SitingMap(frame, words)::answer).orElse(null);
    return new SitingAnswerPage(
        job.id(),
        job.title(),
        job.state().isOver(),
        job.state() == JobState.STOPPING,
        words.get("job.state." + job.state()),
        bar(job, words),
        shown.map(sentences::headline).orElseGet(() -> waiting(job, words)),
        shown.map(sentences::status).orElse(""),
        problems(job, shown, sentences, words),
        shown.map(sentences::notes).orElse(List.of()),
        shown.map(result -> facts(result, sentences)).orElse(List.of()),
        found.map(result -> sites(result, sentences, words)).orElse(List.of()),
        found.map(result -> zones(result, sentences, words)).orElse(List.of()),
        found.map(result -> gains(result, words)).orElse(List.of()),
        theme,
        theme == null ? null : theme.legend(frame.dossier(), words),
        href(frame, SitingForm.of(question)),
        again(job, shown, words),
        found.map(result -> draft(frame, result, sentences)).orElse((Draft) null));
  }

  private static Draft draft(ChapterFrame frame, SitingResult result, SitingSentences sentences) {
    String service = result.question().service();
    Set<String> stay = new HashSet<>();
    result.kept().forEach(place -> stay.add(place.id()));
    List<Opening> opening = new ArrayList<>();
    for (Chosen chosen : result.sites()) {
      SitingResult.Place place = chosen.place();
      if (place.origin() == SitingResult.Origin.EXISTING) {
        stay.add(place.id());
      } else {
        opening.add(
            new Opening(
                sentences.place(place), place.position().latDeg(), place.position().lonDeg()));
      }
    }
    List<String> closing =
        frame.dossier().structures().stream()
            .filter(place -> place.services().contains(service) && !stay.contains(place.id()))
            .map(Structure::id)
            .toList();
    return new Draft(service, closing, opening);
  }

  private static Bar bar(Job job, Words words) {
    Job.Progress progress = job.progress();
    return new Bar(
        words.has(progress.messageKey()) ? words.get(progress.messageKey()) : "",
        progress.done(),
        Math.max(progress.total(), 0));
  }

  private static String waiting(Job job, Words words) {
    return words.get("siting.job." + job.state());
  }

  private static String again(Job job, Optional<SitingResult> shown, Words words) {
    boolean settled =
        shown
            .filter(r -> r.status() == Status.PROVEN || r.status() == Status.IMPOSSIBLE)
            .isPresent();
    return settled || !job.state().isOver() ? "" : words.get("siting.again." + job.state());
  }

  private static List<String> problems(
      Job job, Optional<SitingResult> shown, SitingSentences sentences, Words words) {
    List<String> problems = new ArrayList<>();
    if (job.error() != null) {
      problems.add(words.get(job.error().messageKey(), job.error().arguments().toArray()));
    }
    shown.ifPresent(result -> problems.addAll(sentences.conflicts(result)));
    return problems;
  }

  private static List<String> facts(SitingResult result, SitingSentences sentences) {
    List<String> facts = new ArrayList<>();
    sentences.closure(result).ifPresent(facts::add);
    facts.addAll(sentences.goals(result));
    Effect effect = result.effect();
    if (effect != null) {
      for (int i = 0; i < effect.base().within().size(); i++) {
        Within before = effect.base().within().get(i);
        facts.add(sentences.within(before, effect.after().within().get(i)));
      }
    }
    return facts;
  }

  private static List<SiteLine> sites(SitingResult result, SitingSentences sentences, Words words) {
    List<SiteLine> lines = new ArrayList<>();
    String goal = result.question().goals().get(0);
    for (Chosen chosen : result.sites()) {
      lines.add(
          new SiteLine(
              Integer.toString(chosen.rank()),
              sentences.place(chosen.place()),
              words.figures().integer(Math.round(chosen.peopleGaining())),
              words.figures().findMinutes(Math.round(chosen.meanGainMs())).orElse(""),
              sentences.gain(goal, chosen.gain()),
              sentences.value(goal, chosen.value())));
    }
    return lines;
  }

  private static List<ZoneLine> zones(SitingResult result, SitingSentences sentences, Words words) {
    List<ZoneLine> lines = new ArrayList<>();
    for (boolean after : new boolean[] {false, true}) {
      for (ZoneFigure zone : result.zones()) {
        if (zone.after() == after && (!zone.before() || !after)) {
          lines.add(
              new ZoneLine(
                  zone.name(),
                  sentences.zoning(zone.kind()),
                  words.figures().integer(Math.round(zone.people())),
                  words.get(zone.today() ? "siting.zone.covered" : "siting.zone.uncovered"),
                  after
                      ? words.get("siting.zone.covered")
                      : words.get("siting.zone.still", sentences.reason(zone).orElse(""))));
        }
      }
    }
    return lines;
  }

  private static List<GainLine> gains(SitingResult result, Words words) {
    Effect effect = result.effect();
    return effect == null
        ? List.of()
        : effect.gaining().stream()
            .map(
                gaining ->
                    new GainLine(
                        words.get(
                            "siting.gains.more",
                            words.figures().minutes(gaining.moreThanMinutes())),
                        words.figures().integer(Math.round(gaining.people()))))
            .toList();
  }

  private static String href(ChapterFrame frame, SitingForm form) {
    StringBuilder href = new StringBuilder(frame.chapter().path(frame.entry().id()));
    form.parameters()
        .forEach(
            (name, values) ->
                values.stream()
                    .filter(value -> !value.isEmpty())
                    .forEach(
                        value ->
                            href.append(href.indexOf("?") < 0 ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return href + "#chercher";
  }
}
