package org.maillage.app.plan.publication;

/**
 * A file of a document.
 *
 * @param name as people see and save it
 * @param mediaType by its content
 * @param sizeBytes 1 or more
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record PartFile(String name, String mediaType, int sizeBytes, String sha256) {

  /** Largest file that is taken. */
  public static final int LARGEST_BYTES = 10 << 20;
}
