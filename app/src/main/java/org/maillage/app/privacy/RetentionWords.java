package org.maillage.app.privacy;

import org.maillage.app.shell.Words;

/** How long something is kept, in words: for the page and for the command line. */
public final class RetentionWords {

  private static final int DAYS_A_YEAR = 365;

  private RetentionWords() {}

  /** "3 ans après la dernière connexion". */
  public static String of(Register.Entry entry, Words words) {
    if (entry.from() == PersonalData.From.NEVER) {
      return words.get("privacy.from.NEVER");
    }
    int days = entry.retentionDays();
    String length =
        days % DAYS_A_YEAR == 0
            ? words.count("privacy.years", days / DAYS_A_YEAR)
            : words.count("privacy.days", days);
    return words.get("privacy.from." + entry.from(), length);
  }
}
