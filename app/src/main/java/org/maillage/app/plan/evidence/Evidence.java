package org.maillage.app.plan.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves a note or a promise.
 *
 * @param id random; stands in addresses
 * @param nodeId fiche it belongs to
 * @param noteId note that it proves; null for a promise
 * @param commitmentId promise that it proves; null for a note
 * @param fileName as people see and save it
 * @param caption what it shows; may be empty
 * @param mediaType by its content
 * @param sizeBytes 1 to {@link #LARGEST_BYTES}
 * @param sha256 of its content, 64 hexadecimal digits
 * @param addedAt when
 */
public record Evidence(
    String id,
    String nodeId,
    @Nullable String noteId,
    @Nullable String commitmentId,
    String fileName,
    String caption,
    String mediaType,
    int sizeBytes,
    String sha256,
    Instant addedAt) {

  /** Largest file that is taken. */
  public static final int LARGEST_BYTES = 10 << 20;

  /** Longest name of a file, in characters. */
  public static final int LONGEST_NAME = 200;

  /** Longest caption, in characters. */
  public static final int LONGEST_CAPTION = 500;

  public Evidence {
    if ((noteId == null) == (commitmentId == null)) {
      throw new IllegalArgumentException("a file proves a note or a promise");
    }
    if (sizeBytes < 1 || sizeBytes > LARGEST_BYTES) {
      throw new IllegalArgumentException("a file of " + sizeBytes + " bytes");
    }
    if (fileName.isBlank() || fileName.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a file named " + fileName);
    }
  }
}
