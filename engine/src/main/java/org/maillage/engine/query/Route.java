package org.maillage.engine.query;

/**
 * A route between two places, access and egress legs included.
 *
 * @param timeMs milliseconds
 * @param lengthMm millimetres
 */
public record Route(long timeMs, long lengthMm) {}
