package org.maillage.app.register.channels.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.register.channels.ChannelVolume;
import org.maillage.app.register.channels.ChannelVolumeRepository;
import org.maillage.domain.register.Channel;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ChannelVolumeRepositoryTest {

  private static final ChannelVolume CALLS =
      new ChannelVolume("CAF", Channel.PHONE, 2016, 1_377_511, "appels", "SDAASP");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ChannelVolumeRepository volumes;
  private final List<Act> acts = new ArrayList<>();

  @BeforeEach
  void open() {
    database = kind.open(folder);
    volumes = new JdbcChannelVolumeRepository(database.jdbc(), database.work(), acts::add);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aVolumeStandsInThePlaceOfTheOneOfItsYear() {
    volumes.put("corse", CALLS);
    volumes.put("corse", CALLS);
    assertThat(acts).as("the same again is no change").hasSize(1);

    ChannelVolume corrected =
        new ChannelVolume("CAF", Channel.PHONE, 2016, 1_377_512, "appels", "Rapport");
    ChannelVolume before =
        new ChannelVolume("CAF", Channel.PHONE, 2015, 9_000_000_000L, "appels", "Rapport");
    volumes.put("corse", corrected);
    volumes.put("corse", before);
    volumes.put("ailleurs", CALLS);

    assertThat(volumes.listVolumes("corse")).containsExactly(before, corrected);
    assertThat(acts.get(1).before()).contains("1377511");
    assertThat(acts.get(1).after()).contains("1377512");
  }

  @Test
  void whatIsTakenAwayIsInTheJournal() {
    volumes.put("corse", CALLS);

    assertThat(volumes.remove("corse", "CAF", Channel.PHONE, 2015)).isFalse();
    assertThat(volumes.remove("corse", "CAF", Channel.PHONE, 2016)).isTrue();

    assertThat(volumes.listVolumes("corse")).isEmpty();
    assertThat(acts).hasSize(2);
    assertThat(acts.get(1).before()).contains("1377511");
    assertThat(acts.get(1).after()).isNull();
  }
}
