package org.maillage.app.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.PlaceCorrection;
import org.maillage.domain.register.RegisteredPlace;

/**
 * What somebody says, over both times: from when to when it is so, and from when to when the
 * register says so. Both are half-open.
 *
 * @param id in store, 0 when it is not yet there
 * @param subjectId the record of a source, or the place that a person corrects
 * @param sourceId the source, {@link PlaceCorrection#SOURCE} for a person
 * @param validFrom first day on which it is so, null for ever since
 * @param validTo first day on which it is not so any more, null for ever after
 * @param knownFrom since when the register says so
 * @param absences how many imports in a row did not have the record any more, 0 when it is there
 * @param record what a source says; null for a correction
 * @param correction what a person says; null for a record
 */
public record Statement(
    long id,
    String subjectId,
    String sourceId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant knownFrom,
    int absences,
    @Nullable RegisteredPlace record,
    @Nullable PlaceCorrection correction) {

  public Statement {
    if ((record == null) == (correction == null)) {
      throw new IllegalArgumentException("a statement is a record or a correction: " + subjectId);
    }
  }

  /** What a source says from a day on. */
  static Statement of(
      RegisteredPlace record, @Nullable LocalDate validFrom, Instant knownFrom, int absences) {
    String source = record.references().get(0).sourceId();
    return new Statement(
        0, record.id(), source, validFrom, null, knownFrom, absences, record, null);
  }

  /** What a person says from a day on. */
  static Statement of(
      String placeId,
      PlaceCorrection correction,
      @Nullable LocalDate validFrom,
      Instant knownFrom) {
    return new Statement(
        0, placeId, PlaceCorrection.SOURCE, validFrom, null, knownFrom, 0, null, correction);
  }

  /** The same until a day, as it is known from now on. */
  Statement until(LocalDate day, Instant now) {
    return new Statement(0, subjectId, sourceId, validFrom, day, now, absences, record, correction);
  }

  /** True when it is so on a day. */
  boolean isValid(LocalDate day) {
    return (validFrom == null || !validFrom.isAfter(day))
        && (validTo == null || validTo.isAfter(day));
  }
}
