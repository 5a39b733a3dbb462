package org.maillage.app.runs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maillage.app.runs.StoredRun;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunCommune;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunSource;
import org.maillage.domain.offer.Gamme;

/**
 * One run, read as it was that day.
 *
 * @param name number and day
 * @param sentence the mean time to the basket and by range
 * @param facts method, basket, imports, hashes: a label and its value
 * @param sources what was read
 * @param gammes names of the ranges, heads of columns
 * @param services services by range, in one line each
 * @param communes one line a commune
 */
record RunPage(
    String name,
    String sentence,
    List<Fact> facts,
    List<SourceRow> sources,
    List<String> gammes,
    List<String> services,
    List<CommuneRow> communes) {

  /** A label and its value. */
  record Fact(String label, String value) {}

  /** A source and its files. */
  record SourceRow(String title, String vintage, List<String> files) {}

  /** A commune as it was. */
  record CommuneRow(String code, String name, String people, String panier, List<String> gammes) {}

  static RunPage of(StoredRun stored, RunWords say) {
    DiagnosticRun run = stored.run();
    List<String> gammes = new ArrayList<>();
    List<String> services = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      gammes.add(say.subject(new Subject.OfGamme(gamme), run.inputs().panier()));
      List<String> labels =
          Objects.requireNonNull(run.inputs().panier().gammes().get(gamme)).stream()
              .map(say::service)
              .toList();
      services.add(
          say.get(
              "runs.run.range",
              say.gamme(gamme),
              labels.isEmpty() ? say.get("runs.run.no-service") : String.join(", ", labels)));
    }
    return new RunPage(
        say.name(stored.summary()),
        say.get(
            "runs.run.sentence",
            whole(run, new Subject.OfPanier(), say),
            whole(run, new Subject.OfGamme(Gamme.PROXIMITE), say),
            whole(run, new Subject.OfGamme(Gamme.INTERMEDIAIRE), say),
            whole(run, new Subject.OfGamme(Gamme.SUPERIEURE), say)),
        facts(stored, say),
        run.inputs().sources().stream().map(RunPage::source).toList(),
        gammes,
        services,
        communes(run, say));
  }

  private static String whole(DiagnosticRun run, Subject subject, RunWords say) {
    return say.time(run.diagnostic().findWhole(subject).map(zone -> zone.meanMs()).orElse(-1L));
  }

  private static List<Fact> facts(StoredRun stored, RunWords say) {
    DiagnosticRun run = stored.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(say.get("runs.first"), say.when(stored.summary().firstAt())));
    facts.add(new Fact(say.get("runs.last"), say.when(stored.summary().lastAt())));
    facts.add(new Fact(say.get("runs.methode"), say.methode(stored.summary())));
    facts.add(
        new Fact(
            say.get("runs.basket"),
            say.get(
                "runs.panier",
                stored.summary().panierName(say.words().language()),
                run.inputs().panier().version())));
    for (Gamme gamme : Gamme.values()) {
      facts.add(
          new Fact(
              say.get("runs.threshold", say.gamme(gamme)),
              say.time(run.thresholds().findMs(gamme).orElse(-1))));
    }
    facts.add(new Fact(say.get("runs.import"), Long.toString(stored.summary().importRunId())));
    facts.add(new Fact(say.get("runs.parameters"), run.inputs().parameters()));
    facts.add(new Fact(say.get("runs.catalogue"), run.inputs().catalogueVersion()));
    facts.add(new Fact(say.get("runs.roads"), run.inputs().roadsSha256()));
    facts.add(new Fact(say.get("runs.fingerprint"), stored.summary().sha256()));
    return facts;
  }

  private static SourceRow source(RunSource source) {
    return new SourceRow(
        source.title(),
        source.vintage(),
        source.files().stream().map(file -> file.name() + " · " + file.sha256()).toList());
  }

  private static List<CommuneRow> communes(DiagnosticRun run, RunWords say) {
    List<CommuneRow> rows = new ArrayList<>();
    for (int c = 0; c < run.communes().size(); c++) {
      RunCommune commune = run.communes().get(c);
      CommuneAccess access = run.diagnostic().communes().get(c);
      List<String> gammes = new ArrayList<>();
      for (Gamme gamme : Gamme.values()) {
        gammes.add(say.time(access.timeMs(new Subject.OfGamme(gamme))));
      }
      rows.add(
          new CommuneRow(
              commune.code(),
              commune.name(),
              say.integer(commune.population()),
              say.time(access.panier().timeMs()),
              gammes));
    }
    return rows;
  }
}
