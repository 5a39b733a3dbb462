package org.maillage.app.signin.web;

import org.maillage.app.shell.Words;
import org.maillage.app.signin.Ways;

/** What forms of passkeys send. */
final class PasskeyForm {

  /** Characters of what a browser answers: keys and signatures of a few hundred bytes. */
  static final int LONGEST_ANSWER = 20_000;

  private PasskeyForm() {}

  /** What its owner calls it, or a name of ours when he says none. */
  static String label(String typed, Words words) {
    String label = typed.strip();
    if (label.isEmpty()) {
      return words.get("signin.passkey.unnamed");
    }
    return label.length() > Ways.LONGEST_LABEL ? label.substring(0, Ways.LONGEST_LABEL) : label;
  }
}
