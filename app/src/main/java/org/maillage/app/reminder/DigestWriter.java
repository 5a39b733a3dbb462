package org.maillage.app.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.ConventionWords;
import org.maillage.app.mine.PeriodWords;
import org.maillage.app.mine.PlanRef;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes digests, in French: as plain text and as an HTML that is no more than that text. */
@Component
class DigestWriter {

  private final MessageSource messages;
  private final PublicAddress address;
  private final Clock clock;

  DigestWriter(MessageSource messages, PublicAddress address, Clock clock) {
    this.messages = messages;
    this.address = address;
    this.clock = clock;
  }

  /** A line with what it leads to. */
  private record Line(String text, String href) {}

  /** Lines under a heading. */
  private record Part(String heading, List<Line> lines) {}

  /**
   * The mail.
   *
   * @param to one address
   */
  Post.Mail write(String to, Digest digest) {
    Words words = new Words(messages, Locale.FRENCH);
    List<Part> parts = parts(digest, words);
    String subject = words.get("reminder.subject", digest.organisation());
    String end = words.get("reminder.mail.end", address.link("/mon-espace/rappels"));
    return new Post.Mail(
        to, oneLine(subject), text(digest, parts, end, words), html(digest, parts, end, words));
  }

  /** Names come from people: no break of theirs begins another line of a header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private List<Part> parts(Digest digest, Words words) {
    Dates days = new Dates(Locale.FRENCH, clock.getZone());
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            words.get("reminder.mail.promises"),
            digest.promises().stream()
                .map(
                    p ->
                        line(
                            p.plan(),
                            words.count("mine.promises", p.promises(), p.actorName()),
                            p.path()))
                .toList()));
    parts.add(
        new Part(
            words.get("reminder.mail.steps"),
            digest.steps().stream().map(s -> step(s, words, days)).toList()));
    parts.add(
        new Part(
            words.get("reminder.mail.values"),
            digest.values().stream().map(v -> value(v, words)).toList()));
    parts.add(
        new Part(
            words.get("reminder.mail.conventions"),
            digest.conventions().stream().map(c -> convention(c, words, days)).toList()));
    parts.removeIf(part -> part.lines().isEmpty());
    return parts;
  }

  private Line line(PlanRef plan, String text, String path) {
    return new Line(oneLine(text + " – " + plan.title()), address.link(path));
  }

  private Line step(Asked.LateStep step, Words words, Dates days) {
    String when = words.get("mine.step", days.day(step.due()), step.nodeTitle());
    return line(step.plan(), step.step() + " (" + when + ")", step.path());
  }

  private Line value(Asked.LateValues value, Words words) {
    String which =
        words.get("mine.value", PeriodWords.all(value.periods(), words), value.nodeTitle());
    return line(value.plan(), value.indicator() + " (" + which + ")", value.path());
  }

  private Line convention(Asked.DueConvention due, Words words, Dates days) {
    String when = ConventionWords.deadline(due.term(), LocalDate.now(clock), words, days);
    return line(due.plan(), due.title() + " (" + when + ")", due.path());
  }

  private static String text(Digest digest, List<Part> parts, String end, Words words) {
    StringBuilder text = new StringBuilder();
    text.append(words.get("reminder.mail.hello")).append("\n\n");
    text.append(words.get("reminder.mail.intro", oneLine(digest.organisation()))).append("\n");
    for (Part part : parts) {
      text.append('\n').append(part.heading()).append('\n');
      for (Line line : part.lines()) {
        text.append("- ").append(line.text()).append("\n  ").append(line.href()).append('\n');
      }
    }
    return text.append('\n').append(end).append('\n').toString();
  }

  private static String html(Digest digest, List<Part> parts, String end, Words words) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><body>");
    html.append("<p>").append(escaped(words.get("reminder.mail.hello"))).append("</p><p>");
    html.append(escaped(words.get("reminder.mail.intro", oneLine(digest.organisation()))));
    html.append("</p>");
    for (Part part : parts) {
      html.append("<h2>").append(escaped(part.heading())).append("</h2><ul>");
      for (Line line : part.lines()) {
        html.append("<li><a href=\"").append(escaped(line.href())).append("\">");
        html.append(escaped(line.text())).append("</a></li>");
      }
      html.append("</ul>");
    }
    return html.append("<p>").append(escaped(end)).append("</p></body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
