package org.maillage.app.portal;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.maillage.app.isochrone.Mode;
import org.maillage.domain.territory.LatLon;

/**
 * What somebody needs.
 *
 * @param service code of the service
 * @param from where one starts
 * @param mode by what one travels
 * @param moment when one wants to find it open; null for at any time
 */
public record Need(String service, LatLon from, Mode mode, @Nullable LocalDateTime moment) {}
