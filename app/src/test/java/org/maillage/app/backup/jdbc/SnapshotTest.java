package org.maillage.app.backup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.BackupStore.Snapshot;
import org.maillage.app.backup.Table;
import org.maillage.app.home.jdbc.TestDatabase;

class SnapshotTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");

  @TempDir Path folder;

  private static void set(TestDatabase.Opened database, String name, int version) {
    database
        .jdbc()
        .sql(
            "UPDATE territory_setting SET version = ?, content = ? WHERE territory_id = 'x' AND"
                + " name = ?")
        .params(version, "content of ".repeat(50) + version, name)
        .update();
  }

  private static List<List<Object>> rows(Snapshot snapshot, String name) throws IOException {
    Table table =
        snapshot.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    List<List<Object>> rows = new ArrayList<>();
    snapshot.read(table, row -> rows.add(new ArrayList<>(row)));
    return rows;
  }

  /** Each write changes rows of two tables together; no picture may show one without the other. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void allTablesAreSeenAtOneMomentWhileAnotherThreadWrites(TestDatabase kind) throws Exception {
    try (TestDatabase.Opened database = kind.open(folder)) {
      database
          .jdbc()
          .sql("INSERT INTO territory_setting VALUES ('x', 'a', 0, '', ?), ('x', 'b', 0, '', ?)")
          .params(NOW, NOW)
          .update();
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger written = new AtomicInteger();
      CountDownLatch begun = new CountDownLatch(20);
      Thread writer =
          new Thread(
              () -> {
                for (int i = 1; !over.get(); i++) {
                  int version = i;
                  database
                      .work()
                      .writeAll(
                          () -> {
                            set(database, "a", version);
                            database
                                .jdbc()
                                .sql(
                                    "INSERT INTO scenario (id, territory_id, import_run_id, name,"
                                        + " changes, version, changed_at)"
                                        + " VALUES (?, 'x', 1, 'n', '[]', 1, ?)")
                                .params("s" + version, NOW)
                                .update();
                            set(database, "b", version);
                          });
                  written.incrementAndGet();
                  begun.countDown();
                  // What a picture reads must not grow faster than it is read.
                  LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
              });
      writer.start();
      begun.await();
      BackupStore store = JdbcBackupStore.over(database.pool());
      List<Integer> seen = new ArrayList<>();
      for (int picture = 0; picture < 15; picture++) {
        int before = written.get();
        try (Snapshot snapshot = store.snapshot()) {
          int scenarios = rows(snapshot, "scenario").size();
          List<List<Object>> settings = rows(snapshot, "territory_setting");
          assertThat(settings.get(0).get(2)).isEqualTo((long) scenarios);
          assertThat(settings.get(1).get(2)).isEqualTo((long) scenarios);
          assertThat(scenarios).isGreaterThanOrEqualTo(before);
          seen.add(scenarios);
        }
      }
      over.set(true);
      writer.join();
      assertThat(seen.get(14)).as("the writer went on").isGreaterThan(seen.get(0));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void parentsStandBeforeTheirChildrenAndTheHistoryIsNoTable(TestDatabase kind) {
    try (TestDatabase.Opened database = kind.open(folder);
        Snapshot snapshot = JdbcBackupStore.over(database.pool()).snapshot()) {
      List<String> names = snapshot.tables().stream().map(Table::name).toList();
      assertThat(names).contains("import_lock", "scenario", "job", "diagnostic_times");
      assertThat(names.indexOf("import_run")).isLessThan(names.indexOf("territory"));
      assertThat(names.indexOf("territory")).isLessThan(names.indexOf("diagnostic"));
      assertThat(names).noneMatch(name -> name.contains("flyway"));
      assertThat(snapshot.history().get(0).version()).isEqualTo("1");
      // Numbers outside of identity columns would not be carried along.
      long sequences =
          database
              .jdbc()
              .sql(
                  kind == TestDatabase.H2
                      ? "SELECT COUNT(*) FROM information_schema.sequences"
                          + " WHERE sequence_schema = 'PUBLIC'"
                          + " AND sequence_name NOT LIKE 'SYSTEM_SEQUENCE%'"
                      : "SELECT COUNT(*) FROM pg_sequences WHERE schemaname = current_schema()"
                          + " AND NOT EXISTS (SELECT 1 FROM information_schema.columns"
                          + " WHERE table_schema = current_schema()"
                          + " AND pg_get_serial_sequence(quote_ident(table_name), column_name) ="
                          + " schemaname || '.' || sequencename)")
              .query(Long.class)
              .single();
      assertThat(sequences).isZero();
    }
  }
}
