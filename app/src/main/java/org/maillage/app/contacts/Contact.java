package org.maillage.app.contacts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a professional asks directly at an organisation. Professional details only: what people need
 * to work together, and what a function has rather than somebody in private.
 *
 * @param id random; stands in addresses
 * @param organisationId of the directory of organisations
 * @param name of the person; null for a desk, a service or a shared mailbox
 * @param function what he does there, in words; never empty
 * @param part whether the organisation named him its correspondent
 * @param subjects on which he is asked, as people say them; empty for all of the organisation's
 * @param sector where he works; empty for the whole territory
 * @param phone null when there is none
 * @param email null when there is none
 * @param reachable when and how best, in words; may be empty
 * @param teamOnly true when only the team of the scheme and his own organisation see him
 * @param confirmedOn when somebody last said that all of it holds
 * @param version from 1, one more at each change
 */
public record Contact(
    String id,
    String organisationId,
    @Nullable String name,
    String function,
    Part part,
    List<String> subjects,
    String sector,
    @Nullable String phone,
    @Nullable String email,
    String reachable,
    boolean teamOnly,
    LocalDate confirmedOn,
    int version) {

  /** After this many months without a word, what is known of a contact may be wrong. */
  public static final int MONTHS = 12;

  public static final int LONGEST = 200;
  public static final int MOST_SUBJECTS = 20;
  public static final int LONGEST_SUBJECT = 90;

  /** What he is in the network of correspondents. Words: {@code contacts.part.<PART>}. */
  public enum Part {
    /** Reachable for the partners when a case is stuck. */
    CORRESPONDENT,
    /** In the correspondent's place while he is away. */
    DEPUTY,
    /** Somebody of the directory. */
    CONTACT
  }

  public Contact {
    subjects = List.copyOf(subjects);
  }

  /** True when nobody has confirmed it for {@value #MONTHS} months. */
  public boolean isStale(LocalDate today) {
    return !confirmedOn.plusMonths(MONTHS).isAfter(today);
  }

  /** True when there is a way to reach him. */
  public boolean isReachable() {
    return phone != null || email != null;
  }

  /** The same, of which all holds on a day. */
  Contact confirmed(LocalDate day) {
    return new Contact(
        id,
        organisationId,
        name,
        function,
        part,
        subjects,
        sector,
        phone,
        email,
        reachable,
        teamOnly,
        day,
        version);
  }
}
