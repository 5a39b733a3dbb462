package org.maillage.app.mine.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.AskedElsewhere;
import org.maillage.app.mine.ChangedFiche;
import org.maillage.app.mine.ConventionWords;
import org.maillage.app.mine.Mine;
import org.maillage.app.mine.PeriodWords;
import org.maillage.app.mine.PlanRef;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own page: what is late, what is asked, what changed. */
@Controller
@Requires(Right.USE_ACCOUNT)
class MineController {

  /** Lines of a list that are shown; the rest is counted. */
  private static final int SHOWN = 50;

  private final Mine mine;
  private final List<AskedElsewhere> elsewhere;
  private final Access access;
  private final MessageSource messages;
  private final Clock clock;

  MineController(
      Mine mine,
      List<AskedElsewhere> elsewhere,
      Access access,
      MessageSource messages,
      Clock clock) {
    this.mine = mine;
    this.elsewhere = List.copyOf(elsewhere);
    this.access = access;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A line of a list.
   *
   * @param text of the link
   * @param note what has to be known of it
   * @param plan title; empty for what belongs to none
   */
  record Line(String href, String text, String note, String plan, boolean example) {}

  /**
   * A list.
   *
   * @param more sentence on those that are not shown, empty when all are
   */
  record Lines(List<Line> lines, String more) {}

  /** A list of another part of the platform, under its heading. */
  record Part(String heading, Lines lines) {}

  @GetMapping("/mon-espace")
  String page(Model model, Locale locale) {
    Mine.Lists lists = mine.visit();
    Words words = new Words(messages, locale);
    Dates days = new Dates(locale, clock.getZone());
    model.addAttribute("work", mine.listWork());
    model.addAttribute("writes", lists.writes());
    model.addAttribute("keeps", lists.keeps());
    model.addAttribute("person", access.actor().personId() != null);
    model.addAttribute("organisation", access.actor().organisationName());
    model.addAttribute("sentence", sentence(lists, words));
    model.addAttribute(
        "asked",
        lines(lists.promises().stream().map(p -> promises(p, p.path(), words, days)), words));
    model.addAttribute(
        "partners",
        lines(lists.ofPartners().stream().map(p -> promises(p, p.linkPath(), words, days)), words));
    model.addAttribute(
        "steps", lines(lists.steps().stream().map(s -> step(s, words, days)), words));
    model.addAttribute("values", lines(lists.values().stream().map(v -> value(v, words)), words));
    model.addAttribute(
        "remarks", lines(lists.remarks().stream().map(r -> remarks(r, words)), words));
    model.addAttribute(
        "answers", lines(lists.answers().stream().map(a -> answer(a, words, days)), words));
    model.addAttribute(
        "changes", lines(lists.changes().stream().map(c -> change(c, words, days)), words));
    model.addAttribute(
        "conventions",
        lines(lists.conventions().stream().map(c -> convention(c, words, days)), words));
    model.addAttribute(
        "elsewhere",
        elsewhere.stream()
            .map(part -> part(part, words, locale))
            .filter(part -> !part.lines().lines().isEmpty())
            .toList());
    model.addAttribute("since", days.day(lists.since()));
    return "mine/page";
  }

  private static String sentence(Mine.Lists lists, Words words) {
    int promises = lists.promises().stream().mapToInt(Asked.Promises::promises).sum();
    return words.get(
        "mine.sentence",
        words.count("mine.count.promises", promises),
        words.count("mine.count.late", lists.steps().size() + lists.values().size()),
        words.count("mine.count.changes", lists.changes().size()));
  }

  private static Lines lines(Stream<Line> all, Words words) {
    List<Line> every = all.toList();
    int rest = every.size() - SHOWN;
    return rest <= 0
        ? new Lines(every, "")
        : new Lines(every.subList(0, SHOWN), words.count("mine.more", rest));
  }

  private static Line line(PlanRef plan, String href, String text, String note) {
    return new Line(href, text, note, plan.title(), plan.example());
  }

  private static Line promises(Asked.Promises asked, String href, Words words, Dates days) {
    String text = words.count("mine.promises", asked.promises(), asked.actorName());
    String note =
        asked.confirmedOn() == null
            ? words.get("mine.promises.never")
            : words.get("mine.promises.last", days.day(asked.confirmedOn()));
    return line(asked.plan(), href, text, note);
  }

  private static Line step(Asked.LateStep late, Words words, Dates days) {
    return line(
        late.plan(),
        late.path(),
        late.step(),
        words.get("mine.step", days.day(late.due()), late.nodeTitle()));
  }

  private static Line value(Asked.LateValues late, Words words) {
    return line(
        late.plan(),
        late.path(),
        late.indicator(),
        words.get("mine.value", PeriodWords.all(late.periods(), words), late.nodeTitle()));
  }

  private Line convention(Asked.DueConvention due, Words words, Dates days) {
    String note = ConventionWords.deadline(due.term(), LocalDate.now(clock), words, days);
    return line(due.plan(), due.path(), due.title(), note);
  }

  private static Part part(AskedElsewhere elsewhere, Words words, Locale locale) {
    return new Part(
        words.get(elsewhere.heading()),
        lines(
            elsewhere.list(locale).stream()
                .map(one -> new Line(one.href(), one.text(), one.note(), "", false)),
            words));
  }

  private static Line remarks(Asked.OpenRemarks open, Words words) {
    return line(
        open.plan(),
        open.path(),
        open.nodeTitle(),
        words.count("mine.remarks.open", open.remarks()));
  }

  private static Line answer(Asked.Answered answered, Words words, Dates days) {
    return line(
        answered.plan(),
        answered.path(),
        answered.nodeTitle(),
        words.get(
            "mine.remarks.answered",
            days.dateTime(answered.answeredAt()),
            section(answered.sectionKey(), words)));
  }

  /** The title of a section; its key for one that no template has any more. */
  private static String section(String key, Words words) {
    return words.has("plan.section." + key) ? words.get("plan.section." + key) : key;
  }

  private static Line change(ChangedFiche change, Words words, Dates days) {
    return line(
        change.plan(),
        change.path(),
        change.title(),
        words.count("mine.changed", change.changes(), days.dateTime(change.lastAt())));
  }
}
