package org.maillage.app.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts of forms, each for the one who typed it. */
public interface FormDrafts {

  /** A draft of a person. */
  Optional<FormDraft> findDraft(String personId, String key);

  /** All drafts of a person, the last changed first. */
  List<FormDraft> listDrafts(String personId);

  /** Keeps a draft in the place of the former one. */
  void save(String personId, FormDraft draft);

  /** Forgets a draft. */
  void forget(String personId, String key);

  /** Forgets all drafts of a person. */
  void forgetAll(String personId);

  /** Forgets those that were last changed before. */
  int forgetBefore(Instant moment);
}
