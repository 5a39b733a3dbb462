package org.maillage.app.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as somebody typed it.
 *
 * @param siret 14 digits with or without spaces; empty where unknown
 * @param territoryId where it works; null for everywhere
 * @param since first day; null where unknown
 */
public record OrganisationDraft(
    String name,
    String shortName,
    String siret,
    OrganisationKind kind,
    @Nullable String territoryId,
    @Nullable LocalDate since) {}
