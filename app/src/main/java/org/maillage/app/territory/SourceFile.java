package org.maillage.app.territory;

/**
 * A file that was read for a source, and what became of its rows.
 *
 * @param sourceId {@link org.maillage.domain.territory.Source#id()}
 * @param file name of the file, without its folder
 * @param sha256 hash of its content, 64 hexadecimal digits
 * @param sizeBytes size
 * @param rowsRead rows, features or elements read
 * @param rowsAccepted how many of them landed
 * @param rowsRejected how many were set aside, with an issue
 */
public record SourceFile(
    String sourceId,
    String file,
    String sha256,
    long sizeBytes,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected) {}
