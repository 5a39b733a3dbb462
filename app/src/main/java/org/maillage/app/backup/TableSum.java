package org.maillage.app.backup;

/**
 * What a table comes to.
 *
 * @param name table
 * @param rows how many
 * @param sha256 of the rows whatever their order, see {@link TableDigest}
 */
public record TableSum(String name, long rows, String sha256) {}
