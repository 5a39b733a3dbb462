package org.maillage.domain.territory;

/**
 * One statistical figure about a commune or an IRIS.
 *
 * @param areaCode commune code (5 characters) or IRIS code (9 characters)
 * @param variable name of the column in its source, for example {@code rev_med_21}
 * @param value in the unit of the source; a figure that the statistician hides is absent, never
 *     zero
 */
public record CommuneIndicator(String areaCode, String variable, double value) {}
