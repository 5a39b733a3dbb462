package org.maillage.app.register.channels.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.register.channels.ChannelVolume;
import org.maillage.app.register.channels.ChannelVolumeRepository;
import org.maillage.domain.register.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcChannelVolumeRepository implements ChannelVolumeRepository {

  private static final Comparator<ChannelVolume> ORDER =
      Comparator.comparing(ChannelVolume::operator)
          .thenComparing(ChannelVolume::channel)
          .thenComparing(ChannelVolume::year);

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcChannelVolumeRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<ChannelVolume> listVolumes(String territoryId) {
    return jdbc
        .sql(
            """
            SELECT operator_name, channel, year_of, volume, unit, told_by
            FROM channel_volume WHERE territory_id = ?
            """)
        .param(territoryId)
        .query(
            (row, i) ->
                new ChannelVolume(
                    row.getString("operator_name"),
                    Channel.valueOf(row.getString("channel")),
                    row.getInt("year_of"),
                    row.getLong("volume"),
                    row.getString("unit"),
                    row.getString("told_by")))
        .list()
        .stream()
        .sorted(ORDER)
        .toList();
  }

  private Optional<ChannelVolume> find(
      String territoryId, String operator, Channel channel, int year) {
    return listVolumes(territoryId).stream()
        .filter(one -> one.operator().equals(operator))
        .filter(one -> one.channel() == channel && one.year() == year)
        .findFirst();
  }

  @Override
  public void put(String territoryId, ChannelVolume volume) {
    work.writeAll(
        () -> {
          ChannelVolume before =
              find(territoryId, volume.operator(), volume.channel(), volume.year()).orElse(null);
          if (volume.equals(before)) {
            return;
          }
          delete(territoryId, volume.operator(), volume.channel(), volume.year());
          jdbc.sql(
                  """
                  INSERT INTO channel_volume (territory_id, operator_name, channel, year_of, volume,
                    unit, told_by)
                  VALUES (?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  territoryId,
                  volume.operator(),
                  volume.channel().name(),
                  volume.year(),
                  volume.volume(),
                  volume.unit(),
                  volume.source())
              .update();
          record(territoryId, before, volume);
        });
  }

  @Override
  public boolean remove(String territoryId, String operator, Channel channel, int year) {
    return work.write(
        () -> {
          ChannelVolume before = find(territoryId, operator, channel, year).orElse(null);
          if (before == null) {
            return false;
          }
          delete(territoryId, operator, channel, year);
          record(territoryId, before, null);
          return true;
        });
  }

  private void delete(String territoryId, String operator, Channel channel, int year) {
    jdbc.sql(
            """
            DELETE FROM channel_volume
            WHERE territory_id = ? AND operator_name = ? AND channel = ? AND year_of = ?
            """)
        .params(territoryId, operator, channel.name(), year)
        .update();
  }

  private void record(
      String territoryId, @Nullable ChannelVolume before, @Nullable ChannelVolume after) {
    journal.record(
        new Act(
            ObjectKind.REGISTER, territoryId, territoryId, "changed", json(before), json(after)));
  }

  private static @Nullable String json(@Nullable ChannelVolume volume) {
    return volume == null ? null : JsonMapper.shared().writeValueAsString(volume);
  }
}
