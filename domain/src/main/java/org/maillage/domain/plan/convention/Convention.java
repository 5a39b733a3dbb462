package org.maillage.domain.plan.convention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A convention with operators (A79): what each of them binds himself to, where, and where he did
 * not keep it (A99).
 *
 * @param id within the plan
 * @param reference number of the convention; blank for none
 * @param title one line
 * @param object what it is about; may be blank
 * @param parties names of organisations, at least one
 * @param undertakings what they bind themselves to, one thing each
 * @param commitmentIds promises of the plan that say the same
 * @param places communes or territories that it is about; empty for all
 * @param term from when to when
 * @param breaches in the order of their days
 * @param version from 1, one more at each change
 */
public record Convention(
    String id,
    String reference,
    String title,
    String object,
    List<String> parties,
    List<String> undertakings,
    List<String> commitmentIds,
    List<String> places,
    Term term,
    List<Breach> breaches,
    int version) {

  /** Longest reference, in characters. */
  public static final int LONGEST_REFERENCE = 60;

  /** Longest title, name or line, in characters. */
  public static final int LONGEST_LINE = 300;

  /** Longest text, in characters. */
  public static final int LONGEST_TEXT = 4000;

  /**
   * Something that was not kept.
   *
   * @param id within the convention
   * @param foundOn day on which it was found
   * @param what was not kept
   * @param answer what the operator said or did; blank while nothing
   * @param answeredOn day of the answer; null while there is none
   */
  public record Breach(
      String id, LocalDate foundOn, String what, String answer, @Nullable LocalDate answeredOn) {
    public Breach {
      if (what.isBlank() || what.length() > LONGEST_TEXT || answer.length() > LONGEST_TEXT) {
        throw new IllegalArgumentException("a breach has 1 to " + LONGEST_TEXT + " characters");
      }
      if (answer.isBlank() != (answeredOn == null)) {
        throw new IllegalArgumentException("an answer has a day, and a day an answer");
      }
    }

    /** True while nobody has answered. */
    public boolean isOpen() {
      return answeredOn == null;
    }
  }

  public Convention {
    parties = List.copyOf(parties);
    undertakings = List.copyOf(undertakings);
    commitmentIds = List.copyOf(commitmentIds);
    places = List.copyOf(places);
    breaches = List.copyOf(breaches);
    if (title.isBlank() || title.length() > LONGEST_LINE) {
      throw new IllegalArgumentException("a title has 1 to " + LONGEST_LINE + " characters");
    }
    if (parties.isEmpty()) {
      throw new IllegalArgumentException("a convention with nobody: " + title);
    }
    if (reference.length() > LONGEST_REFERENCE || object.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a convention too long to keep: " + title);
    }
  }

  /** How many breaches nobody has answered. */
  public int openBreaches() {
    return (int) breaches.stream().filter(Breach::isOpen).count();
  }
}
