package org.maillage.app.backup.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.Binary;
import org.maillage.app.backup.ValueKind;

/** Values out of a row and into a statement, the same from both databases to the last digit. */
final class ColumnValues {

  private ColumnValues() {}

  /** What a column of that type holds; empty for types that no table of ours has. */
  static Optional<ValueKind> kind(int type, String typeName) {
    String name = typeName.toLowerCase(Locale.ROOT);
    if (name.equals("uuid")) {
      return Optional.of(ValueKind.UUID);
    }
    if (name.equals("timestamptz")) {
      return Optional.of(ValueKind.MOMENT);
    }
    return switch (type) {
      case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> Optional.of(ValueKind.TEXT);
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
          Optional.of(ValueKind.INTEGER);
      case Types.NUMERIC, Types.DECIMAL -> Optional.of(ValueKind.DECIMAL);
      case Types.DOUBLE, Types.FLOAT -> Optional.of(ValueKind.DOUBLE);
      case Types.REAL -> Optional.of(ValueKind.FLOAT);
      case Types.BOOLEAN, Types.BIT -> Optional.of(ValueKind.BOOLEAN);
      case Types.TIMESTAMP_WITH_TIMEZONE -> Optional.of(ValueKind.MOMENT);
      case Types.TIMESTAMP -> Optional.of(ValueKind.LOCAL_MOMENT);
      case Types.DATE -> Optional.of(ValueKind.DATE);
      case Types.TIME -> Optional.of(ValueKind.TIME);
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
          Optional.of(ValueKind.BYTES);
      default -> Optional.empty();
    };
  }

  /** The value of a column, from 1 on. */
  static @Nullable Object get(ResultSet row, int column, ValueKind kind, int type)
      throws SQLException {
    @Nullable Object value =
        switch (kind) {
          case TEXT -> row.getString(column);
          case INTEGER -> row.getLong(column);
          case DECIMAL -> row.getBigDecimal(column);
          // Adding zero makes one zero of the two.
          case DOUBLE -> row.getDouble(column) + 0.0;
          case FLOAT -> row.getFloat(column) + 0.0f;
          case BOOLEAN -> row.getBoolean(column);
          case MOMENT -> moment(row.getObject(column, OffsetDateTime.class));
          case LOCAL_MOMENT -> row.getObject(column, LocalDateTime.class);
          case DATE -> row.getObject(column, LocalDate.class);
          case TIME -> row.getObject(column, LocalTime.class);
          case UUID -> row.getObject(column, UUID.class);
          case BYTES -> type == Types.BLOB ? binary(row.getBlob(column)) : bytes(row, column);
        };
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable Binary bytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : Binary.of(bytes);
  }

  private static @Nullable Binary binary(@Nullable Blob blob) {
    if (blob == null) {
      return null;
    }
    return new Binary() {
      @Override
      public long sizeBytes() {
        return -1;
      }

      @Override
      public InputStream open() throws IOException {
        try {
          return blob.getBinaryStream();
        } catch (SQLException e) {
          throw new IOException("a binary cannot be read", e);
        }
      }
    };
  }

  /** Sets a parameter, from 1 on. */
  static void set(
      PreparedStatement statement, int column, ValueKind kind, int type, @Nullable Object value)
      throws SQLException, IOException {
    if (value == null) {
      statement.setNull(column, type);
      return;
    }
    switch (kind) {
      case TEXT -> statement.setString(column, (String) value);
      case INTEGER -> statement.setLong(column, (Long) value);
      case DECIMAL -> statement.setBigDecimal(column, (BigDecimal) value);
      case DOUBLE -> statement.setDouble(column, (Double) value);
      case FLOAT -> statement.setFloat(column, (Float) value);
      case BOOLEAN -> statement.setBoolean(column, (Boolean) value);
      case MOMENT -> statement.setObject(column, ((Instant) value).atOffset(ZoneOffset.UTC));
      case BYTES -> setBytes(statement, column, (Binary) value);
      default -> statement.setObject(column, value);
    }
  }

  private static void setBytes(PreparedStatement statement, int column, Binary binary)
      throws SQLException, IOException {
    if (binary.sizeBytes() > JdbcFilling.LARGE_BYTES) {
      // Closed by the driver when the statement ran.
      statement.setBinaryStream(column, binary.open(), binary.sizeBytes());
    } else {
      try (InputStream in = binary.open()) {
        statement.setBytes(column, in.readAllBytes());
      }
    }
  }
}
