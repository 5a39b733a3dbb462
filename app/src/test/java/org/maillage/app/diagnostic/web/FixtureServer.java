package org.maillage.app.diagnostic.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The pages over made-up times and without a store, to look at while writing them: Corsica when
 * MAILLAGE_DATA is set, else a small grid. Arguments are those of Spring Boot, for example {@code
 * --server.port=18080}. Not a configuration by annotation, so that no other test finds it.
 */
@EnableAutoConfiguration
@ComponentScan({
  "org.maillage.app.shell",
  "org.maillage.app.help",
  "org.maillage.app.diagnostic.web",
  "org.maillage.app.export.web"
})
final class FixtureServer {

  private FixtureServer() {}

  public static void main(String[] arguments) {
    SpringApplication server = new SpringApplication(FixtureServer.class);
    server.setDefaultProperties(Map.of("spring.flyway.enabled", "false"));
    server.run(arguments);
  }

  @Bean
  static DiagnosticReading fixtureReading() throws IOException {
    Optional<String> data = Optional.ofNullable(System.getenv("MAILLAGE_DATA"));
    return data.isPresent() ? CorsicaFixture.read(Path.of(data.get())) : new Fixture();
  }
}
