package org.maillage.app.plan.view;

/**
 * Something that a page names and leads to.
 *
 * @param id stands in the address
 * @param name shown to people
 */
public record Named(String id, String name) {}
