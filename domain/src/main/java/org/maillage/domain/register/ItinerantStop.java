package org.maillage.domain.register;

import org.jspecify.annotations.Nullable;

/**
 * A stop of an itinerant service: a bus on the square every second Tuesday.
 *
 * @param name what people call it, "place de l'église"
 * @param location where it is
 * @param openingHours in the OSM opening_hours grammar, null when unknown
 */
public record ItinerantStop(String name, Location location, @Nullable String openingHours) {}
