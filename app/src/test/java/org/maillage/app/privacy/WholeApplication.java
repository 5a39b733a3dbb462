package org.maillage.app.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.app.Maillage;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.jdbc.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** All modules over a database of a test, at a moment of its choice, without a server. */
final class WholeApplication implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  final TestDatabase.Opened database;

  WholeApplication(TestDatabase kind, Path home, Clock clock) {
    HomeProperties.Database server = kind.database();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--maillage.home=" + home,
                "--spring.main.lazy-initialization=true",
                "--logging.level.root=warn"));
    if (server.url() != null) {
      settings.add("--maillage.db.url=" + server.url());
      settings.add("--maillage.db.user=" + server.user());
      settings.add("--maillage.db.password=" + server.password());
    }
    context =
        new SpringApplicationBuilder(Maillage.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .initializers(
                made -> ((GenericApplicationContext) made).registerBean(Clock.class, () -> clock))
            .run(settings.toArray(String[]::new));
    database = TestDatabase.over(context.getBean(HikariDataSource.class));
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  <T> Collection<T> all(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** Writes one row, or changes some. */
  void sql(String sql, Object... parameters) {
    database.jdbc().sql(sql).params(parameters).update();
  }

  List<String> texts(String sql, Object... parameters) {
    return database.jdbc().sql(sql).params(parameters).query(String.class).list();
  }

  long count(String sql, Object... parameters) {
    return database.jdbc().sql(sql).params(parameters).query(Long.class).single();
  }

  /** Tables with their columns but files, which are no text, all in lower case. */
  Map<String, List<String>> columns() {
    Map<String, List<String>> tables = new TreeMap<>();
    database
        .jdbc()
        .sql(
            """
            SELECT LOWER(table_name) AS t, LOWER(column_name) AS c
            FROM information_schema.columns
            WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) <> 'flyway_schema_history'
              AND LOWER(data_type) NOT IN ('binary large object', 'bytea')
            ORDER BY table_name, ordinal_position
            """)
        .query(
            row -> {
              tables
                  .computeIfAbsent(row.getString("t"), t -> new ArrayList<>())
                  .add(row.getString("c"));
            });
    return tables;
  }

  /** Every row of every table. */
  Map<String, List<String>> everything() {
    Map<String, List<String>> rows = new TreeMap<>();
    columns()
        .forEach(
            (table, columns) ->
                rows.put(
                    table,
                    database
                        .jdbc()
                        .sql("SELECT * FROM " + table)
                        .query(
                            (row, number) -> {
                              List<String> values = new ArrayList<>();
                              for (String column : columns) {
                                values.add(column + "=" + row.getString(column));
                              }
                              return String.join("|", values);
                            })
                        .list()
                        .stream()
                        .sorted()
                        .toList()));
    return rows;
  }

  @Override
  public void close() {
    context.close();
  }
}
