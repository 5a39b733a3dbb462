package org.maillage.app.scenario;

import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Gains;

/**
 * What it would do if a place gave a service no more.
 *
 * @param structure the place
 * @param people for whom it is the nearest
 * @param everybody what all people lose
 * @param far what people of far communes lose
 */
public record ClosureEffect(Structure structure, double people, Gains everybody, Gains far) {}
