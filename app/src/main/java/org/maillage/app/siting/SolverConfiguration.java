package org.maillage.app.siting;

import org.maillage.domain.siting.SitingSolver;
import org.maillage.solver.ExactSitingSolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SolverConfiguration {

  @Bean
  SitingSolver sitingSolver() {
    return new ExactSitingSolver();
  }
}
