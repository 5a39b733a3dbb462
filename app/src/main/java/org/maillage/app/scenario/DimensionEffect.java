package org.maillage.app.scenario;

import org.maillage.app.dimensions.Profiles;
import org.maillage.domain.diagnostic.dimensions.Dimension;

/**
 * A dimension of accessibility before and after a scenario, in the mean over people.
 *
 * @param dimension which
 * @param before NaN when nothing is known of it
 * @param after NaN when nothing is known of it
 */
public record DimensionEffect(Dimension dimension, Profiles.Mean before, Profiles.Mean after) {}
