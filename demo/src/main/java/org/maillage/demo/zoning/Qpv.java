package org.maillage.demo.zoning;

import org.maillage.demo.settlement.Place;

/**
 * A priority quarter.
 *
 * @param code in the shape of the official ones, {@code QN09901M}
 * @param outlineXM corners in metres, the first not repeated; not copied
 * @param outlineYM corners in metres
 */
public record Qpv(String code, String name, Place place, double[] outlineXM, double[] outlineYM) {}
