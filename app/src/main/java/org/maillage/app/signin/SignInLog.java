package org.maillage.app.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Actors;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.springframework.stereotype.Component;

/**
 * What the journal says of accounts: that something was done, never a password, a code or an
 * address. Words: {@code journal.verb.<verb>}.
 */
@Component
class SignInLog {

  static final String SIGNED_IN = "signed-in";
  static final String SIGNED_OUT = "signed-out";
  static final String FAILED = "sign-in-failed";
  static final String INVITED = "invited";
  static final String ACCEPTED = "invitation-accepted";
  static final String PASSKEY_ADDED = "passkey-added";
  static final String PASSKEY_RENAMED = "passkey-renamed";
  static final String PASSKEY_REMOVED = "passkey-removed";
  static final String PASSWORD_SET = "password-set";
  static final String PASSWORD_REMOVED = "password-removed";
  static final String RECOVERY_CODE_USED = "recovery-code-used";
  static final String RECOVERY_CODES_MADE = "recovery-codes-made";
  static final String SESSIONS_ENDED = "sessions-ended";
  static final String ENTERED = "entered-at-machine";

  /** What stands for an address that is nobody's: not the address, which may hold a password. */
  private static final String NOBODY = "inconnu";

  private static final String MACHINE = "machine";

  private final Journal journal;
  private final Actors actors;

  SignInLog(Journal journal, Actors actors) {
    this.journal = journal;
    this.actors = actors;
  }

  /** Whoever acts did something to the account; null for an account that there is not. */
  void record(@Nullable String personId, String verb) {
    journal.record(
        new Act(ObjectKind.ACCOUNT, personId == null ? NOBODY : personId, null, verb, null, null));
  }

  /** The person did it himself: he proved who he is, and no session may say so yet. */
  void recordAs(String personId, String verb) {
    Optional<Actor> actor = actors.findActor(personId, null);
    if (actor.isEmpty()) {
      record(personId, verb);
      return;
    }
    Acting.as(
        actor.get(),
        () -> {
          record(personId, verb);
          return null;
        });
  }

  /** Somebody came in at the machine. */
  void recordMachine() {
    journal.record(new Act(ObjectKind.ACCOUNT, MACHINE, null, ENTERED, null, null));
  }
}
