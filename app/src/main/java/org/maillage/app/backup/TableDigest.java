package org.maillage.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a table, the same on every database. Each row is hashed with SHA-256 over its
 * values in a form of their own (not as text: the shortest text of a double differs between
 * versions of Java); the hashes of the rows are added up modulo 2^256, and the number of rows and
 * the sum are hashed once more. So no order is needed: databases sort text differently, and sorting
 * millions of rows costs more than reading them. It finds faults, not forgers: encryption does
 * that.
 */
final class TableDigest {

  private static final int SUM_WORDS = 8;
  private static final long WORD = 0xFFFFFFFFL;

  private final MessageDigest row = sha256();
  private final MessageDigest content = sha256();
  private final int[] sum = new int[SUM_WORDS];
  private final byte[] buffer = new byte[1 << 16];
  private final List<Column> columns;
  private long rows;

  TableDigest(List<Column> columns) {
    this.columns = columns;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a row, reading its binaries to their end. */
  void add(List<@Nullable Object> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      @Nullable Object value = values.get(i);
      if (value instanceof Binary binary) {
        try (InputStream in = binary.open()) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            content.update(buffer, 0, read);
          }
        }
        addBytes(content.digest());
      } else {
        add(columns.get(i).kind(), value);
      }
    }
    endRow();
  }

  /** Adds a value of the row at work, which is no binary. */
  void add(ValueKind kind, @Nullable Object value) {
    if (value == null) {
      row.update((byte) 0);
      return;
    }
    row.update((byte) (kind.ordinal() + 1));
    switch (kind) {
      case INTEGER -> addLong((Long) value);
      case DOUBLE -> addLong(Double.doubleToLongBits((Double) value));
      case FLOAT -> addLong(Float.floatToIntBits((Float) value));
      case BOOLEAN -> addLong((Boolean) value ? 1 : 0);
      case MOMENT -> {
        Instant moment = (Instant) value;
        addLong(moment.getEpochSecond());
        addLong(moment.getNano());
      }
      case DECIMAL -> addText(((BigDecimal) value).stripTrailingZeros().toPlainString());
      default -> addText(value.toString());
    }
  }

  /** Adds a binary of the row at work by the SHA-256 of its bytes. */
  void addBytes(byte[] sha256) {
    row.update((byte) (ValueKind.BYTES.ordinal() + 1));
    row.update(sha256);
  }

  /** Ends the row at work. */
  void endRow() {
    ByteBuffer hash = ByteBuffer.wrap(row.digest());
    long carry = 0;
    for (int word = SUM_WORDS - 1; word >= 0; word--) {
      carry += (sum[word] & WORD) + (hash.getInt(word * Integer.BYTES) & WORD);
      sum[word] = (int) carry;
      carry >>>= Integer.SIZE;
    }
    rows++;
  }

  /** What the rows so far come to. */
  TableSum sum(String table) {
    ByteBuffer whole = ByteBuffer.allocate(Long.BYTES + SUM_WORDS * Integer.BYTES);
    whole.putLong(rows);
    for (int word : sum) {
      whole.putInt(word);
    }
    return new TableSum(table, rows, HexFormat.of().formatHex(sha256().digest(whole.array())));
  }

  private void addLong(long number) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      row.update((byte) (number >>> shift));
    }
  }

  private void addText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    addLong(bytes.length);
    row.update(bytes);
  }
}
