package org.maillage.app.plan.publication;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of a scheme as a version holds it.
 *
 * @param id of the {@link SchemePart}
 * @param source what the platform makes it from; null for a file that was brought
 * @param file kept with the version; null where it is made of the frozen plan
 * @param importRunId import that the diagnostic was of; null for all others
 */
public record FrozenPart(
    String id,
    PartType type,
    String title,
    String edition,
    @Nullable LocalDate dated,
    PartStatus status,
    @Nullable PartSource source,
    @Nullable PartFile file,
    @Nullable Long importRunId) {

  /** Whether the document still is what it was when the version was prepared. */
  boolean isStill(SchemePart now, @Nullable Long importRunIdNow) {
    boolean sameContent =
        source == null
            ? Objects.equals(file, now.file())
            : source != PartSource.DIAGNOSTIC || Objects.equals(importRunId, importRunIdNow);
    return type == now.type()
        && title.equals(now.title())
        && edition.equals(now.edition())
        && Objects.equals(dated, now.dated())
        && status == now.status()
        && source == now.source()
        && sameContent;
  }
}
