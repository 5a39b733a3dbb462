package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;

/**
 * The sentence that says what the figures mean.
 *
 * @param parts the sentence in pieces, the figures strong
 * @param notes what a reader must know not to be misled, one sentence each
 */
public record Summary(List<Part> parts, List<String> notes) {

  public Summary {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** A piece of the sentence. */
  public record Part(String text, boolean strong) {}

  /** The sentence without marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }

  /** Says the times of the whole territory to the subject. */
  public static Summary of(DiagnosticDossier dossier, Subject subject, Words words) {
    return of(
        dossier,
        subject,
        dossier.territory().name(),
        dossier.diagnostic().findWhole(subject),
        words);
  }

  /**
   * Says the times of a group of people to the subject.
   *
   * @param place what the group is called
   * @param access its figures, empty when there are none
   */
  public static Summary of(
      DiagnosticDossier dossier,
      Subject subject,
      String place,
      Optional<ZoneAccess> access,
      Words words) {
    Diagnostic diagnostic = dossier.diagnostic();
    Optional<ZoneAccess> whole = access.filter(z -> z.meanMs() >= 0);
    String label = subjectLabel(dossier, subject, words);
    if (whole.isEmpty()) {
      List<String> notes = new ArrayList<>();
      if (subject instanceof Subject.OfService service) {
        Optional.ofNullable(dossier.getService(service.serviceCode()).unmapped(words.language()))
            .ifPresent(notes::add);
      }
      return new Summary(marked(words.get("diagnostic.summary.none", place, label)), notes);
    }
    ZoneAccess zone = whole.get();
    Figures figures = words.figures();
    String method = diagnostic.methode().name().toLowerCase(Locale.ROOT);
    List<Part> parts = new ArrayList<>();
    parts.addAll(
        marked(
            words.get(
                "diagnostic.summary.mean." + method,
                place,
                figures.findMinutes(zone.meanMs()).orElseThrow(),
                label)));
    parts.add(new Part(" ", false));
    parts.addAll(marked(spread(zone, words)));
    return new Summary(parts, notes(dossier, subject, zone, words));
  }

  private static String spread(ZoneAccess zone, Words words) {
    Figures figures = words.figures();
    String share = figures.percent(zone.shareWithinReference());
    String reference = figures.findMinutes(Diagnostic.REFERENCE_MS).orElseThrow();
    return Figures.wholeMinutes(zone.medianMs()).orElseThrow() == 0
        ? words.get("diagnostic.summary.spread.near", share, reference)
        : words.get(
            "diagnostic.summary.spread",
            figures.findMinutes(zone.medianMs()).orElseThrow(),
            share,
            reference);
  }

  private static String subjectLabel(DiagnosticDossier dossier, Subject subject, Words words) {
    SubjectWords names = new SubjectWords(dossier, words);
    List<String> codes = dossier.servicesOf(subject);
    String services = words.figures().integer(codes.size() - dossier.countWithoutStructure(codes));
    if (subject instanceof Subject.OfService service) {
      return words.get("diagnostic.summary.service", names.service(service.serviceCode()));
    }
    if (subject instanceof Subject.OfGamme gamme) {
      return words.get(
          "diagnostic.summary.gamme." + gamme.gamme().name().toLowerCase(Locale.ROOT), services);
    }
    return words.get("diagnostic.summary.panier", services);
  }

  private static List<String> notes(
      DiagnosticDossier dossier, Subject subject, ZoneAccess zone, Words words) {
    List<String> notes = new ArrayList<>();
    List<String> services = dossier.servicesOf(subject);
    long without = dossier.countWithoutStructure(services);
    if (without > 0) {
      Figures figures = words.figures();
      notes.add(
          words.count("diagnostic.summary.uncovered", without, figures.integer(services.size())));
    }
    long people = Math.round(zone.peopleWithout());
    if (people > 0) {
      notes.add(words.count("diagnostic.summary.without", people));
    }
    return notes;
  }

  /** Cuts "a *b* c" into pieces, b strong. */
  public static List<Part> marked(String text) {
    List<Part> parts = new ArrayList<>();
    String[] pieces = text.split("\\*");
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        parts.add(new Part(pieces[i], i % 2 == 1));
      }
    }
    return parts;
  }
}
