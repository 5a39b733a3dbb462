package org.maillage.app.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A direction or service of an organisation.
 *
 * @param until last day; null while it exists
 */
public record Unit(String id, String organisationId, String name, @Nullable LocalDate until) {}
