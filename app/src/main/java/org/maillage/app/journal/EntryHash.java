package org.maillage.app.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry, so that anybody can compute it again from the CSV of the journal.
 *
 * <p>SHA-256 over thirteen texts, one after the other, each as its length in bytes of UTF-8 (four
 * bytes, the most significant first) and then these bytes; for an absent text the four bytes {@code
 * FF FF FF FF} alone. The texts, in this order:
 *
 * <ol>
 *   <li>{@code maillage-journal-1};
 *   <li>the number, in decimal digits;
 *   <li>the moment in UTC, to the millisecond: {@code 2026-11-22T12:00:00.000Z};
 *   <li>the kind of who acted: {@code PERSON}, {@code SYSTEM}…;
 *   <li>person, then organisation, or absent;
 *   <li>kind of object, object, then territory or absent;
 *   <li>verb;
 *   <li>JSON before, then JSON after, as they stand, or absent;
 *   <li>the hash of the entry before, in 64 lower-case hexadecimal digits; 64 zeros for the first.
 * </ol>
 *
 * <p>The hash is written in 64 lower-case hexadecimal digits. {@code docs/methodes/journal.md} has
 * an example worked by hand.
 */
public final class EntryHash {

  /** What stands before the first entry. */
  public static final String NONE = "0".repeat(64);

  private static final String FORMAT = "maillage-journal-1";
  private static final int ABSENT = -1;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private EntryHash() {}

  /** The hash of what the entry says, whatever hash it carries. */
  public static String of(JournalEntry entry) {
    MessageDigest digest = sha256();
    add(digest, FORMAT);
    add(digest, Long.toString(entry.number()));
    add(digest, moment(entry.at()));
    add(digest, entry.actorKind());
    add(digest, entry.personId());
    add(digest, entry.organisationId());
    add(digest, entry.objectKind());
    add(digest, entry.objectId());
    add(digest, entry.territoryId());
    add(digest, entry.verb());
    add(digest, entry.before());
    add(digest, entry.after());
    add(digest, entry.previousHash());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of a text alone: what is kept of a content that is too long for the journal. */
  static String ofText(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A moment as it is hashed and exported. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    if (text == null) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).array());
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
