package org.maillage.app.signin.web;

import org.maillage.app.shell.Words;
import org.maillage.app.signin.PasswordRules;

/** Why a password is not taken, in words. */
final class PasswordWords {

  private PasswordWords() {}

  static String of(PasswordRules.Refusal refusal, Words words) {
    return words.get(
        "signin.password." + refusal.name(), PasswordRules.SHORTEST, PasswordRules.LONGEST);
  }
}
