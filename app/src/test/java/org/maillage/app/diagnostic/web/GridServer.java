package org.maillage.app.diagnostic.web;

import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The pages over the grid, without a store. Not found by other tests: it is no configuration. */
@EnableAutoConfiguration
@ComponentScan({
  "org.maillage.app.shell",
  "org.maillage.app.help",
  "org.maillage.app.diagnostic.chapter",
  "org.maillage.app.diagnostic.web",
  "org.maillage.app.export.web"
})
class GridServer {

  @Bean
  static DiagnosticReading gridReading() {
    return new Fixture();
  }
}
