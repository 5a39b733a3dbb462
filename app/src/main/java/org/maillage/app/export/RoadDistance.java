package org.maillage.app.export;

/**
 * The way by road from one mairie to another. The two figures may come from two different routes.
 *
 * @param fromCode INSEE code of the commune of departure
 * @param toCode INSEE code of the commune of arrival
 * @param timeMs milliseconds of the fastest route, negative when there is none
 * @param lengthM metres of the shortest route, negative when there is none
 */
public record RoadDistance(String fromCode, String toCode, long timeMs, long lengthM) {}
