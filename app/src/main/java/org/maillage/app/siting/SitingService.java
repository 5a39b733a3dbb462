package org.maillage.app.siting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingSolver;
import org.springframework.stereotype.Service;

/** Answers questions on where places should go. */
@Service
public class SitingService {

  private static final double MS_PER_SECOND = 1_000;

  private final DiagnosticReading reading;
  private final SitingPreparation preparation;
  private final SitingSolver solver;
  private final Clock clock;

  SitingService(
      DiagnosticReading reading, SitingPreparation preparation, SitingSolver solver, Clock clock) {
    this.reading = reading;
    this.preparation = preparation;
    this.solver = solver;
    this.clock = clock;
  }

  /**
   * The diagnostic that questions about a territory start from: the one by points where people
   * live.
   */
  public Optional<DiagnosticDossier> findDossier(String territoryId) {
    return reading.findDossier(territoryId, Methode.CARROYEE);
  }

  /**
   * Checks what can be known of a question at once, before it waits in a queue.
   *
   * @throws SitingRefusedException when the question cannot be searched for
   */
  public void check(SitingQuestion question, DiagnosticDossier dossier) {
    preparation.check(question, dossier);
  }

  /**
   * Searches until the best is proven, the seconds of the question are over or the watch wants no
   * more.
   *
   * @return empty when the watch wanted no more before anything was found
   * @throws SitingRefusedException when the question cannot be searched for
   */
  public Optional<SitingResult> solve(
      SitingQuestion question, DiagnosticDossier dossier, SitingWatch watch) {
    Instant begun = clock.instant();
    Optional<SitingCase> prepared = preparation.prepare(question, dossier, watch);
    if (prepared.isEmpty()) {
      return Optional.empty();
    }
    SitingFigures figures = new SitingFigures(question, prepared.get(), dossier);
    Searching searching = new Searching(question, figures, watch, begun);
    watch.at("siting.search", 0, question.seconds());
    SitingAnswer answer = solver.solve(prepared.get().problem(), searching);
    return Optional.of(figures.result(answer, seconds(begun)));
  }

  private double seconds(Instant begun) {
    return Duration.between(begun, clock.instant()).toMillis() / MS_PER_SECOND;
  }

  /** Passes on what the search tells, and ends it in time. */
  private final class Searching implements SitingSolver.Listener {

    private final SitingQuestion question;
    private final SitingFigures figures;
    private final SitingWatch watch;
    private final Instant begun;
    private final Instant searchBegun;
    private Optional<SitingAnswer> told = Optional.empty();

    Searching(SitingQuestion question, SitingFigures figures, SitingWatch watch, Instant begun) {
      this.question = question;
      this.figures = figures;
      this.watch = watch;
      this.begun = begun;
      this.searchBegun = clock.instant();
    }

    @Override
    public boolean goesOn(SitingAnswer best) {
      long seconds = Duration.between(searchBegun, clock.instant()).toSeconds();
      watch.at("siting.search", Math.min(seconds, question.seconds()), question.seconds());
      if (best.status() != SitingAnswer.Status.NOTHING_FOUND && !told.equals(Optional.of(best))) {
        told = Optional.of(best);
        watch.found(figures.result(best, SitingService.this.seconds(begun)));
      }
      return seconds < question.seconds() && watch.goesOn();
    }
  }
}
