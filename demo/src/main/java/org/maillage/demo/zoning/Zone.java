package org.maillage.demo.zoning;

/**
 * A zone of a zoning.
 *
 * @param code unique within the zoning
 */
public record Zone(String code, String name) {}
