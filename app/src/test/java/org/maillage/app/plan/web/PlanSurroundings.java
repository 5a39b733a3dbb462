package org.maillage.app.plan.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.maillage.app.plan.law.PlanDiagnosis;
import org.maillage.app.plan.links.Things;
import org.maillage.app.plan.view.LinkNames;
import org.maillage.domain.plan.check.LegalCompleteness.Diagnosis;
import org.springframework.context.annotation.Bean;

/** What the reading pages of plans ask of a territory, for servers without one. */
public class PlanSurroundings {

  @Bean
  static Things things() {
    Things things = mock();
    when(things.names(any(), any())).thenReturn(LinkNames.AS_WRITTEN);
    return things;
  }

  @Bean
  static PlanDiagnosis diagnosis() {
    PlanDiagnosis diagnosis = mock();
    when(diagnosis.of(any())).thenReturn(new Diagnosis(true, true, 30, 12));
    return diagnosis;
  }
}
