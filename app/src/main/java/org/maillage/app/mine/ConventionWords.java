package org.maillage.app.mine;

import java.time.LocalDate;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.domain.plan.convention.Term;

/** What has to be seen to of a convention, in words. */
public final class ConventionWords {

  private ConventionWords() {}

  /** That it is over, ends or renews itself, and by when something has to be done. */
  public static String deadline(Term term, LocalDate today, Words words, Dates days) {
    return words.get(
        "planconvention.alert." + term.alert(today), days.day(term.deadline(today).orElse(today)));
  }
}
