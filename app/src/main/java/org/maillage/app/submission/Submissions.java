package org.maillage.app.submission;

import java.time.Instant;
import java.util.Optional;

/** Forms that were sent, by a secret that each form has. */
public interface Submissions {

  /**
   * Begins to answer a form.
   *
   * @param id of the form and of who sent it, 64 hexadecimal digits
   * @return false when it is being answered, or was
   */
  boolean begin(String id);

  /** Where the answer led; empty while it is being answered, and for none. */
  Optional<String> findLocation(String id);

  /** True while it is being answered, or was. */
  boolean isKnown(String id);

  /** Ends with an answer that leads elsewhere. */
  void end(String id, String location);

  /** Was refused: the form may be sent again. */
  void free(String id);

  /** Frees one whose server went away while it answered. */
  void freeIfBegunBefore(String id, Instant moment);

  /** Forgets those that were sent before. */
  int forgetBefore(Instant moment);
}
