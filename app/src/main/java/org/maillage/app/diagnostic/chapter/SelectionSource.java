package org.maillage.app.diagnostic.chapter;

import java.util.List;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;

/** A kind of selections that a feature offers: zones, poles, far communes ... */
public interface SelectionSource {

  /**
   * First part of the keys, lower case with hyphens; {@code selection.KIND} is the message that
   * heads its choices.
   */
  String kind();

  /** All there are, in the order in which they are offered. */
  List<Selection> list(DiagnosticDossier dossier, Words words);

  /** One of them, by the whole key. */
  default Optional<Selection> find(String key, DiagnosticDossier dossier, Words words) {
    return list(dossier, words).stream().filter(s -> s.key().equals(key)).findFirst();
  }
}
