package org.maillage.domain.diagnostic;

import org.maillage.domain.territory.ZoningKind;

/**
 * Access of the people of a zone: always the mean with the median and the share within the
 * reference time (methods.md, section 2).
 *
 * @param kind zoning
 * @param zoneCode code within the zoning; the territory's id for the whole territory
 * @param subject what the times are about
 * @param people people with a time
 * @param peopleWithout people without a time (no facility, or no road)
 * @param meanMs population-weighted mean, {@link TravelTimes#UNREACHED} when nobody has a time
 * @param medianMs population-weighted median, {@link TravelTimes#UNREACHED} when nobody has a time
 * @param shareWithinReference share from 0 to 1 of the people with a time who are at {@link
 *     Diagnostic#REFERENCE_MS} or less; 0 when nobody has a time
 */
public record ZoneAccess(
    ZoningKind kind,
    String zoneCode,
    Subject subject,
    double people,
    double peopleWithout,
    long meanMs,
    long medianMs,
    double shareWithinReference) {}
