package org.maillage.app.access;

/** A role and where it counts. */
public record Grant(Role role, Scope scope) {}
