package org.maillage.domain.plan;

/**
 * A three-year programme of actions within the life of the scheme (A56).
 *
 * @param title shown to people
 * @param period its days
 */
public record Programme(String title, Period period) {}
