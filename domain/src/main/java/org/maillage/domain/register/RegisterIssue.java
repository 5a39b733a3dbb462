package org.maillage.domain.register;

/**
 * What is wrong with a record.
 *
 * @param code what is wrong
 * @param placeId of the record
 * @param field the part of it, for example {@code services[caf].openingHours}
 * @param value as written, empty when it is missing
 */
public record RegisterIssue(Code code, String placeId, String field, String value) {

  /** Kinds of faults. */
  public enum Code {
    ID_TWICE,
    MISSING,
    COMMUNE_WRONG,
    DATES_REVERSED,
    CLOSED_WITHOUT_DATE,
    HOST_UNKNOWN,
    HOST_IS_ITSELF,
    /** The host is hosted itself: a roof has one owner. */
    HOST_IS_HOSTED,
    IDENTIFIER_WRONG,
    WHEELCHAIR_WRONG,
    HOURS_WRONG,
    EMAIL_WRONG,
    WEBSITE_WRONG,
    LANGUAGE_WRONG,
    AUDIENCE_WRONG,
    SERVICE_UNKNOWN,
    SERVICE_TWICE,
    COUNT_WRONG,
    /** The channel says itinerant and no stop is given, or the reverse. */
    STOPS_WITHOUT_CHANNEL,
    CHANNEL_WITHOUT_STOPS
  }
}
