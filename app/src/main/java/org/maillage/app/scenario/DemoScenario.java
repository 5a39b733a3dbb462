package org.maillage.app.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.Commune;
import org.springframework.stereotype.Component;

/**
 * A scenario for the fictional département: two France services where people are farthest from the
 * basket. What it changes is computed, as for any other.
 */
@Component
public class DemoScenario {

  private static final int PLACES = 2;
  private static final String HOURS = "Mo-Fr 09:00-12:30,13:30-17:30; Sa 09:00-12:00";
  private static final String SERVICE = "france-services";

  private final ScenarioService scenarios;
  private final DiagnosticReading reading;

  DemoScenario(ScenarioService scenarios, DiagnosticReading reading) {
    this.scenarios = scenarios;
    this.reading = reading;
  }

  /**
   * Makes it for who acts, unless there is a scenario.
   *
   * @throws org.maillage.app.access.NotAllowedException when who acts may make none
   */
  public void fill(String territoryId) {
    if (scenarios.listScenarios(territoryId).isEmpty()) {
      reading
          .findDossier(territoryId, Methode.CARROYEE)
          .ifPresent(dossier -> scenarios.create(dossier, scenario(dossier), null));
    }
  }

  private static Scenario scenario(DiagnosticDossier dossier) {
    List<Commune> farthest =
        dossier.territory().communes().stream()
            .sorted(
                Comparator.comparingLong((Commune c) -> timeMs(c, dossier))
                    .reversed()
                    .thenComparing(Commune::code))
            .limit(PLACES)
            .toList();
    List<Change> changes = new ArrayList<>();
    for (Commune commune : farthest) {
      changes.add(
          new Change.Open(
              "nouveau-" + (changes.size() + 1),
              "France services, " + commune.name(),
              commune.townHall(),
              Presence.SITE,
              Set.of(SERVICE),
              HOURS,
              null));
    }
    return new Scenario("Deux France services de plus", changes);
  }

  private static long timeMs(Commune commune, DiagnosticDossier dossier) {
    return dossier.getAccess(commune.code()).timeMs(new Subject.OfPanier());
  }
}
