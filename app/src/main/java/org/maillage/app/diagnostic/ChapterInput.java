package org.maillage.app.diagnostic;

import java.util.List;
import org.maillage.app.diagnostic.ComputationStart.Start;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.TravelTimes;

/**
 * What the chapters of a diagnostic start from.
 *
 * @param start territory, people, offer and basket of one import
 * @param travelTimes the engine, by car
 * @param diagnostics access times, one diagnostic a method
 */
public record ChapterInput(Start start, TravelTimes travelTimes, List<Diagnostic> diagnostics) {

  public ChapterInput {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The diagnostic by a method; each method has one. */
  public Diagnostic diagnostic(Methode methode) {
    return diagnostics.stream().filter(d -> d.methode() == methode).findFirst().orElseThrow();
  }
}
