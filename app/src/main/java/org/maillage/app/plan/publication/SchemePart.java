package org.maillage.app.plan.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that makes up the scheme.
 *
 * @param id random; stands in addresses
 * @param type what it is
 * @param title one line
 * @param edition version that people give it, for example "V3"; empty for none
 * @param dated its day; null when it has none
 * @param status how far it is
 * @param source what the platform makes it from; null for a file
 * @param file null for a document that the platform makes
 * @param version from 1, one more at each change
 */
public record SchemePart(
    String id,
    PartType type,
    String title,
    String edition,
    @Nullable LocalDate dated,
    PartStatus status,
    @Nullable PartSource source,
    @Nullable PartFile file,
    int version) {

  /** Longest title, in characters. */
  public static final int LONGEST_TITLE = 300;

  /** Longest edition, in characters. */
  public static final int LONGEST_EDITION = 60;

  public SchemePart {
    if (title.isBlank() || title.length() > LONGEST_TITLE || edition.length() > LONGEST_EDITION) {
      throw new IllegalArgumentException("a document titled " + title + ", " + edition);
    }
    if ((source == null) == (file == null)) {
      throw new IllegalArgumentException("a document is made or brought: " + title);
    }
  }
}
