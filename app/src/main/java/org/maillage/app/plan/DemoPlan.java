package org.maillage.app.plan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.demo.plans.OwnPlanFile;
import org.maillage.demo.plans.OwnPlanFile.Place;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.stereotype.Component;

/** The own plan of the fictional département, whose actions act where its diagnostic is worst. */
@Component
public class DemoPlan {

  private final PlanRepository plans;
  private final PlanFiles files;
  private final DiagnosticReading reading;

  DemoPlan(PlanRepository plans, PlanFiles files, DiagnosticReading reading) {
    this.plans = plans;
    this.files = files;
    this.reading = reading;
  }

  /** Puts it unless the territory has a plan of its own. */
  public void fill(String territoryId) {
    if (plans.listPlans(territoryId).stream().allMatch(PlanSummary::example)) {
      reading
          .findDossier(territoryId, Methode.CARROYEE)
          .ifPresent(dossier -> files.add(territoryId, file(dossier)));
    }
  }

  private static PlanFile file(DiagnosticDossier dossier) {
    Map<String, Commune> communes =
        dossier.territory().communes().stream()
            .collect(Collectors.toMap(Commune::code, Function.identity()));
    List<Zone> zones =
        new ArrayList<>(
            dossier.territory().zones().stream()
                .filter(zone -> zone.kind() == ZoningKind.EPCI)
                .toList());
    zones.sort(
        Comparator.comparingDouble((Zone zone) -> meanMs(zone, communes, dossier))
            .thenComparing(Zone::code));
    Commune farthest =
        dossier.territory().communes().stream()
            .max(
                Comparator.comparingLong((Commune c) -> timeMs(c.code(), dossier))
                    .thenComparing(Commune::code))
            .orElseThrow();
    String text =
        OwnPlanFile.text(
            dossier.territory().name(),
            place(zones.get(zones.size() - 1)),
            place(zones.get(0)),
            new Place(farthest.code(), farthest.name()));
    return PlanFileReader.read(new StringReader(text), "propre.yaml");
  }

  private static Place place(Zone zone) {
    return new Place(zone.key(), zone.name());
  }

  private static long timeMs(String communeCode, DiagnosticDossier dossier) {
    return dossier.getAccess(communeCode).timeMs(new Subject.OfPanier());
  }

  /** Mean over the people of the communes with a time. */
  private static double meanMs(
      Zone zone, Map<String, Commune> communes, DiagnosticDossier dossier) {
    double people = 0;
    double sumMs = 0;
    for (String code : zone.communeCodes()) {
      long ms = timeMs(code, dossier);
      Commune commune = communes.get(code);
      if (ms >= 0 && commune != null) {
        double here = commune.population();
        people += here;
        sumMs += here * ms;
      }
    }
    return people > 0 ? sumMs / people : 0;
  }
}
