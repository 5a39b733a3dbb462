package org.maillage.domain.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param sourceId {@link org.maillage.domain.territory.Source#id()}
 * @param identifier what the record is called there
 * @param date when the source said so, null when unknown
 */
public record SourceReference(String sourceId, String identifier, @Nullable LocalDate date) {}
