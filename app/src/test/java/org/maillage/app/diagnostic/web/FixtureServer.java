package org.maillage.app.diagnostic.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.maillage.app.Maillage;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The pages over made-up times, to look at while writing them: Corsica when MAILLAGE_DATA is set,
 * else a small grid. Not annotated, so that no other test finds it. Arguments are those of Spring
 * Boot, for example {@code --server.port=18080}.
 */
final class FixtureServer {

  private FixtureServer() {}

  public static void main(String[] arguments) {
    new SpringApplication(Maillage.class, FixtureServer.class).run(arguments);
  }

  @Bean
  @Primary
  static DiagnosticReading fixtureReading() throws IOException {
    Optional<String> data = Optional.ofNullable(System.getenv("MAILLAGE_DATA"));
    return data.isPresent() ? CorsicaFixture.read(Path.of(data.get())) : new Fixture();
  }
}
