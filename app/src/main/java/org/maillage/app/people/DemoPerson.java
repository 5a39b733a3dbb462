package org.maillage.app.people;

import org.maillage.app.access.Role;

/**
 * Somebody of the fictional département, whom a visitor of the demo may be.
 *
 * @param function in words
 * @param organisation short name
 * @param role the first that he has
 */
public record DemoPerson(
    String personId, String name, String function, String organisation, Role role) {}
