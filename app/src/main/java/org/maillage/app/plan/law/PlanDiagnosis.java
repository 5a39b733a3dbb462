package org.maillage.app.plan.law;

import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.plan.check.LegalCompleteness.Diagnosis;
import org.springframework.stereotype.Component;

/** What the diagnostic of a plan's territory proves of it. */
@Component
public class PlanDiagnosis {

  private final DiagnosticReading reading;

  PlanDiagnosis(DiagnosticReading reading) {
    this.reading = reading;
  }

  /** Of a plan; an example is of another département, of which there is no diagnostic here. */
  public Diagnosis of(StoredPlan plan) {
    if (plan.example()) {
      return new Diagnosis(false, false, 0, 0);
    }
    Optional<DiagnosticDossier> dossier = reading.findDossier(plan.territoryId());
    return dossier
        .map(
            found ->
                new Diagnosis(
                    true, true, found.diagnostic().services().size(), far(found.remoteness())))
        .orElseGet(() -> new Diagnosis(true, false, 0, 0));
  }

  private static int far(Remoteness remoteness) {
    return (int) remoteness.communes().stream().filter(c -> !c.farFrom().isEmpty()).count();
  }
}
