package org.maillage.app.backup;

/**
 * A column of a table.
 *
 * @param name in lower case
 * @param kind what it holds
 */
public record Column(String name, ValueKind kind) {}
