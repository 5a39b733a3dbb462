package org.maillage.app.backup;

/** What a column holds, whatever the database calls it; the Java class of its values follows. */
public enum ValueKind {
  /** {@link String}. */
  TEXT,
  /** {@link Long}. */
  INTEGER,
  /** {@link java.math.BigDecimal}. */
  DECIMAL,
  /** {@link Double}; the zero below zero is zero, for H2 knows one zero. */
  DOUBLE,
  /** {@link Float}, likewise. */
  FLOAT,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link java.time.Instant}: the offset that it was written with is not kept. */
  MOMENT,
  /** {@link java.time.LocalDateTime}. */
  LOCAL_MOMENT,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@link java.time.LocalTime}. */
  TIME,
  /** {@link java.util.UUID}. */
  UUID,
  /** {@link Binary}. */
  BYTES
}
