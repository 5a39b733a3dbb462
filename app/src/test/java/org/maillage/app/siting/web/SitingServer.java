package org.maillage.app.siting.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.job.JobRepository;
import org.maillage.app.job.jdbc.JobRepositories;
import org.maillage.app.siting.SitingGrid;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The chapter over the grid, its jobs in a database of their own. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {
      "org.maillage.app.shell",
      "org.maillage.app.diagnostic.chapter",
      "org.maillage.app.diagnostic.web",
      "org.maillage.app.job",
      "org.maillage.app.siting"
    },
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.job\\.jdbc\\..*"))
@Import(SitingGrid.Beans.class)
class SitingServer {

  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  static JobRepository jobRepository(Clock clock) {
    try {
      TestDatabase.Opened database =
          TestDatabase.H2.open(Files.createTempDirectory("maillage-siting-jobs"));
      return JobRepositories.over(database, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
