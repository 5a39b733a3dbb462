package org.maillage.app.territory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.app.territory.TerritorySettings.Setting;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TerritorySettingsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private TerritorySettings settings;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    settings = TerritoryRepositories.settingsOver(database, clock);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aSettingComesBackWithItsVersionAndItsTime() {
    assertThat(settings.find("corse", "thresholds")).isEmpty();

    assertThat(settings.save("corse", "thresholds", "{\"é\": 1}", 0)).isTrue();
    assertThat(settings.save("corse", "thresholds", "{\"é\": 2}", 1)).isTrue();

    assertThat(settings.find("corse", "thresholds")).contains(new Setting("{\"é\": 2}", 2, NOON));
    assertThat(settings.find("corse", "names")).isEmpty();
    assertThat(settings.find("landes", "thresholds")).isEmpty();
  }

  @Test
  void whoeverComesSecondChangesNothing() {
    settings.save("corse", "names", "first", 0);

    assertThat(settings.save("corse", "names", "too late", 0)).isFalse();
    assertThat(settings.save("corse", "names", "of another version", 7)).isFalse();

    assertThat(settings.find("corse", "names")).get().extracting(Setting::json).isEqualTo("first");
  }

  @Test
  void ofManyAtOnceExactlyOneIsKept() {
    settings.save("corse", "names", "before", 0);

    List<Integer> kept =
        IntStream.range(0, 8)
            .parallel()
            .filter(i -> settings.save("corse", "names", "by " + i, 1))
            .boxed()
            .toList();

    assertThat(kept).hasSize(1);
    assertThat(settings.find("corse", "names")).contains(new Setting("by " + kept.get(0), 2, NOON));
  }
}
