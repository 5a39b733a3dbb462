package org.maillage.app.portal;

import org.maillage.domain.offer.Structure;

/**
 * A place that somebody can go to.
 *
 * @param structure the place
 * @param timeMs milliseconds of the fastest way there
 * @param lengthM metres of that way
 * @param opening at the moment asked for; unknown when none was
 */
public record NearbyPlace(Structure structure, long timeMs, long lengthM, Opening opening) {}
