package org.maillage.data.territory;

/**
 * What became of one file.
 *
 * @param sourceId id of the source in the description
 * @param file name of the file as the description gives it
 * @param sha256 hash of its bytes, lower-case hexadecimal
 * @param bytes its size
 * @param rowsRead rows, records or features in the file
 * @param rowsAccepted rows that landed
 * @param rowsRejected rows set aside with an issue; what is neither is of other territories or not
 *     of use
 */
public record SourceReading(
    String sourceId,
    String file,
    String sha256,
    long bytes,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected) {}
