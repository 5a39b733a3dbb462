package org.maillage.app.reminder;

/** Takes mail to its server. */
public interface Post {

  /**
   * A mail, of one line as subject.
   *
   * @param to one address
   * @param subject without line breaks
   * @param text for readers without HTML
   * @param html the same
   */
  record Mail(String to, String subject, String text, String html) {}

  /** What became of a mail. */
  enum Outcome {
    /** The server took it. */
    TAKEN,
    /** The server certainly did not take it: it may be tried again. */
    REFUSED,
    /** Nobody knows: the connection broke before the answer. It is not tried again. */
    UNKNOWN
  }

  /** True when there is a server. */
  boolean isConfigured();

  /** Takes one mail. */
  Outcome send(Mail mail);
}
