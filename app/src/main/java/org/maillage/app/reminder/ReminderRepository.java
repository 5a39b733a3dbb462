package org.maillage.app.reminder;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who is reminded, and when last. */
public interface ReminderRepository {

  /** How a digest ended. */
  enum State {
    /** On its way, or nobody knows whether it arrived. */
    CLAIMED,
    SENT,
    /** The server did not take it. */
    FAILED
  }

  /** The last digest of a recipient. */
  record Sent(Instant at, State state) {}

  /** What was said of an organisation; the default while nothing was. */
  ReminderSetting getSetting(String organisationId);

  /**
   * Keeps a setting, with its entry in the journal.
   *
   * @return false, and nothing is changed, when somebody else changed it meanwhile
   */
  boolean saveSetting(ReminderSetting setting);

  /** People who want no reminders. */
  Set<String> listRefusals();

  /** Keeps that a person wants none, or wants them again. */
  void refuse(String personId, boolean refused);

  /** The last digest; empty when there was none, or a long time ago. */
  Optional<Sent> findSent(Recipient recipient);

  /** True when {@link #claim} would be given. */
  boolean isDue(Recipient recipient, Instant now);

  /**
   * Takes the right to send one digest: a week after the last one, or a day after one that was
   * refused. Of two who ask at once one gets it; a clock that was moved back gives none.
   */
  boolean claim(Recipient recipient, Instant now);

  /** Says how a claimed one ended. */
  void finish(Recipient recipient, State state);

  /**
   * Forgets digests that are old.
   *
   * @return how many
   */
  int forgetBefore(Instant moment);

  /** Forgets what is known of a person. */
  void forget(String personId);
}
