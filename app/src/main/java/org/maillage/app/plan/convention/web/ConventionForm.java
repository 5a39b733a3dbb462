package org.maillage.app.plan.convention.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.convention.Convention;
import org.maillage.domain.plan.convention.Term;

/** What was typed about a convention; names are those of the fields. */
public record ConventionForm(
    String reference,
    String intitule,
    String objet,
    String parties,
    String engagements,
    @Nullable List<String> promesses,
    String lieux,
    String signee,
    String debut,
    String fin,
    String reconduction,
    String preavis,
    String terminee) {

  private static final int MOST_MONTHS = 600;
  private static final int MOST_DAYS = 3_660;

  /** What a sender left out is empty. */
  public ConventionForm {
    reference = Objects.requireNonNullElse(reference, "");
    intitule = Objects.requireNonNullElse(intitule, "");
    objet = Objects.requireNonNullElse(objet, "");
    parties = Objects.requireNonNullElse(parties, "");
    engagements = Objects.requireNonNullElse(engagements, "");
    lieux = Objects.requireNonNullElse(lieux, "");
    signee = Objects.requireNonNullElse(signee, "");
    debut = Objects.requireNonNullElse(debut, "");
    fin = Objects.requireNonNullElse(fin, "");
    reconduction = Objects.requireNonNullElse(reconduction, "");
    preavis = Objects.requireNonNullElse(preavis, "");
    terminee = Objects.requireNonNullElse(terminee, "");
  }

  /** What a new one begins with. */
  static final ConventionForm EMPTY =
      new ConventionForm("", "", "", "", "", List.of(), "", "", "", "", "", "", "");

  static ConventionForm of(Convention convention) {
    Term term = convention.term();
    Term.Renewal renewal = term.renewal();
    return new ConventionForm(
        convention.reference(),
        convention.title(),
        convention.object(),
        String.join("\n", convention.parties()),
        String.join("\n", convention.undertakings()),
        convention.commitmentIds(),
        String.join("\n", convention.places()),
        text(term.signedOn()),
        text(term.startsOn()),
        text(term.endsOn()),
        renewal == null ? "" : Integer.toString(renewal.months()),
        renewal == null ? "" : Integer.toString(renewal.noticeDays()),
        text(term.endedOn()));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  /** True when a promise of the plan is ticked. */
  public boolean chosen(String commitmentId) {
    return promesses != null && promesses.contains(commitmentId);
  }

  /** What is wrong with it, as the key of a message; nothing when it can be kept. */
  Optional<String> problem() {
    if (intitule.isBlank() || intitule.strip().length() > Convention.LONGEST_LINE) {
      return Optional.of("planconvention.problem.title");
    }
    if (reference.strip().length() > Convention.LONGEST_REFERENCE
        || objet.strip().length() > Convention.LONGEST_TEXT) {
      return Optional.of("planconvention.problem.long");
    }
    if (lines(parties).isEmpty()) {
      return Optional.of("planconvention.problem.parties");
    }
    boolean tooLong =
        Stream.of(parties, engagements, lieux)
            .flatMap(text -> lines(text).stream())
            .anyMatch(line -> line.length() > Convention.LONGEST_LINE);
    if (tooLong) {
      return Optional.of("planconvention.problem.line");
    }
    boolean wrongDay =
        Stream.of(signee, debut, fin, terminee)
            .anyMatch(typed -> !typed.isBlank() && day(typed) == null);
    return wrongDay ? Optional.of("planconvention.problem.day") : termProblem();
  }

  private Optional<String> termProblem() {
    LocalDate end = day(fin);
    LocalDate start = day(debut) == null ? day(signee) : day(debut);
    if (end != null && start != null && end.isBefore(start)) {
      return Optional.of("planconvention.problem.order");
    }
    boolean renews = !reconduction.isBlank();
    if (renews && end == null) {
      return Optional.of("planconvention.problem.renewal-end");
    }
    boolean notice = preavis.isBlank() || number(preavis, 0, MOST_DAYS) >= 0;
    if (renews && number(reconduction, 1, MOST_MONTHS) < 0 || !notice) {
      return Optional.of("planconvention.problem.renewal");
    }
    return !renews && !preavis.isBlank()
        ? Optional.of("planconvention.problem.notice-alone")
        : Optional.empty();
  }

  /** A number within bounds; -1 for anything else. */
  private static int number(String typed, int least, int most) {
    String digits = typed.strip();
    if (!digits.matches("[0-9]{1,6}")) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    return number < least || number > most ? -1 : number;
  }

  static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The convention; the form must have no problem. */
  Convention convention(String id, List<Convention.Breach> breaches, int version) {
    return new Convention(
        id,
        reference.strip(),
        intitule.strip(),
        objet.strip(),
        lines(parties),
        lines(engagements),
        promesses == null ? List.of() : List.copyOf(promesses),
        lines(lieux),
        new Term(
            day(signee),
            day(debut),
            day(fin),
            reconduction.isBlank()
                ? null
                : new Term.Renewal(
                    number(reconduction, 1, MOST_MONTHS),
                    preavis.isBlank() ? 0 : number(preavis, 0, MOST_DAYS)),
            day(terminee)),
        breaches,
        version);
  }
}
