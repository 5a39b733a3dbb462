package org.maillage.app.privacy;

import java.time.Instant;

/**
 * Somebody looked at something.
 *
 * @param kind what it was
 * @param objectId address or territory
 * @param seenAt the first time that day
 */
@PersonalData(
    key = "consultations",
    columns = {"access_log.person_id", "access_log.seen_at", "access_log.seen_on"},
    legalBasis = PersonalData.LegalBasis.LEGAL_DUTY,
    retentionDays = Consulted.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
public record Consulted(String personId, Kind kind, String objectId, Instant seenAt) {

  /** A year: the CNIL advises six months to one year. */
  public static final int KEPT_DAYS = 365;

  /** What was looked at. Words: {@code privacy.consulted.<KIND>}. */
  public enum Kind {
    /** A page about people. */
    PERSONAL,
    /** A diagnostic that is not published. */
    DRAFT
  }
}
