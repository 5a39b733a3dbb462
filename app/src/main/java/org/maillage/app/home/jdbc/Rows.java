package org.maillage.app.home.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows in and out, in the same way on both databases. */
public final class Rows {

  private static final int BATCH = 1000;

  private Rows() {}

  /** Sets the columns of one row. */
  @FunctionalInterface
  public interface RowSetter<T> {
    /**
     * @param statement the insert
     * @param ordinal place of the row in its list, from 0
     * @param row the row
     */
    void set(PreparedStatement statement, int ordinal, T row) throws SQLException;
  }

  /** Inserts all the rows, a thousand at a time. */
  public static <T> void insert(
      JdbcOperations jdbc, String sql, List<T> rows, RowSetter<T> setter) {
    for (int start = 0; start < rows.size(); start += BATCH) {
      int from = start;
      int size = Math.min(BATCH, rows.size() - from);
      jdbc.batchUpdate(
          sql,
          new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int i) throws SQLException {
              setter.set(statement, from + i, rows.get(from + i));
            }

            @Override
            public int getBatchSize() {
              return size;
            }
          });
    }
  }

  /**
   * Text that both databases take: PostgreSQL refuses the character NUL and halves of surrogate
   * pairs, which a value taken from a broken file may hold.
   */
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', '\uFFFD');
      }
    }
    return text;
  }

  /** As {@link #text}, for a column that may be null. */
  public static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  /** Sets a time in milliseconds, null where the domain says -1: no time. */
  public static void setTimeMs(PreparedStatement statement, int column, long timeMs)
      throws SQLException {
    if (timeMs < 0) {
      statement.setNull(column, Types.BIGINT);
    } else {
      statement.setLong(column, timeMs);
    }
  }

  /** Reads what {@link #setTimeMs} wrote. */
  public static long timeMs(ResultSet row, String column) throws SQLException {
    long timeMs = row.getLong(column);
    return row.wasNull() ? -1 : timeMs;
  }

  /** A moment as both databases keep it: to the millisecond. */
  public static OffsetDateTime moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Reads a moment. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
