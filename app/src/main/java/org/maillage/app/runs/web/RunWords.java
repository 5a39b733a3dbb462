package org.maillage.app.runs.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.maillage.app.runs.RunSummary;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;

/** How runs, times and gains are said. */
final class RunWords {

  private final Words words;
  private final Dates dates;

  RunWords(Words words, ZoneId zone) {
    this.words = words;
    this.dates = new Dates(words.locale(), zone);
  }

  Words words() {
    return words;
  }

  String get(String key, Object... arguments) {
    return words.get(key, arguments);
  }

  String integer(long number) {
    return words.figures().integer((double) number);
  }

  /** When it was computed, and when it was last found to be the same. */
  String seen(RunSummary run) {
    return run.firstAt().equals(run.lastAt())
        ? words.get("runs.seen.once", when(run.firstAt()))
        : words.get("runs.seen", when(run.firstAt()), when(run.lastAt()));
  }

  String when(Instant at) {
    return dates.dateTime(at);
  }

  /** "n° 3, 22 novembre 2026". */
  String name(RunSummary run) {
    return words.get("runs.name", Long.toString(run.number()), dates.day(run.lastAt()));
  }

  String methode(RunSummary run) {
    return words.get("diagnostic.method." + run.methode().name().toLowerCase(Locale.ROOT));
  }

  /** The time in minutes, or that there is none. */
  String time(long timeMs) {
    return words.figures().findMinutes(timeMs).orElseGet(() -> words.get("runs.no-time"));
  }

  /** "3 min de moins", "2 min de plus", "pareil". */
  String gain(long gainMs) {
    String minutes = words.figures().findMinutes(Math.abs(gainMs)).orElseThrow();
    return gainMs == 0
        ? words.get("runs.gain.none")
        : words.get(gainMs > 0 ? "runs.gain.less" : "runs.gain.more", minutes);
  }

  String gamme(Gamme gamme) {
    return words.get("diagnostic.gamme." + gamme.name().toLowerCase(Locale.ROOT));
  }

  String service(String code) {
    return ReferenceData.services().stream()
        .filter(service -> service.code().equals(code))
        .findFirst()
        .map(service -> service.label(words.language()))
        .orElse(code);
  }

  String subject(Subject subject, Panier panier) {
    if (subject instanceof Subject.OfService service) {
      return service(service.serviceCode());
    }
    if (subject instanceof Subject.OfGamme gamme) {
      return words.get("diagnostic.subject.gamme." + gamme.gamme().name().toLowerCase(Locale.ROOT));
    }
    return words.get("diagnostic.subject.panier", integer(panier.services().size()));
  }
}
