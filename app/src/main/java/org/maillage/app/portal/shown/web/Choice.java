package org.maillage.app.portal.shown.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.register.Offer;
import org.maillage.app.shell.Words;

/** Something to choose from a list. */
public record Choice(String value, String label, boolean selected) {

  /** The communes of the territory, by name. */
  public static List<Choice> communes(DiagnosticDossier dossier, String chosen, Words words) {
    return dossier.territory().communes().stream()
        .map(c -> new Choice(c.code(), c.name(), c.code().equals(chosen)))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(words.locale())))
        .toList();
  }

  /** The services that are given somewhere in the territory, by name. */
  public static List<Choice> services(
      DiagnosticDossier dossier, Offer offer, String chosen, Words words) {
    return dossier.services().stream()
        .filter(s -> offer.services().contains(s.code()))
        .map(s -> new Choice(s.code(), s.label(words.language()), s.code().equals(chosen)))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(words.locale())))
        .toList();
  }
}
