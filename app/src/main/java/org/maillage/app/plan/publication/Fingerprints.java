package org.maillage.app.plan.publication;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What keys are turned for. */
final class Fingerprints {

  private Fingerprints() {}

  /** Of a version: its number, its moment, the plan and the documents, each with its length. */
  static String of(int number, Instant preparedAt, byte[] content, byte[] parts) {
    MessageDigest digest = sha256();
    digest.update(
        ByteBuffer.allocate(Integer.BYTES + Long.BYTES + Integer.BYTES)
            .putInt(number)
            .putLong(preparedAt.toEpochMilli())
            .putInt(content.length)
            .array());
    digest.update(content);
    digest.update(parts);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a file. */
  static String of(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
