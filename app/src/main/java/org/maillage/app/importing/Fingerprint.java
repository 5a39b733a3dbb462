package org.maillage.app.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.maillage.data.reference.ReferenceData;
import org.maillage.engine.profile.CarProfile;

/**
 * One hash of everything that an import depends on, so that importing the same again is known for
 * what it is. Names of folders do not count.
 */
final class Fingerprint {

  /**
   * Counts up whenever the readers, the merging of sources, the spread of the population, the
   * making of road graphs or what is stored of them changes: territories are then read anew.
   */
  static final int READERS = 4;

  /** The profiles decide the times in the road graphs. */
  private static final List<String> PROFILES = List.of("car-fr.properties", "foot-fr.properties");

  private Fingerprint() {}

  /**
   * The fingerprint of an import.
   *
   * @param descriptionSha256 hash of the description's file
   * @param sha256BySource hash of each file that is there, by id of its source
   */
  static String of(String descriptionSha256, SortedMap<String, String> sha256BySource) {
    MessageDigest digest = sha256();
    add(digest, "readers " + READERS);
    add(digest, "description " + descriptionSha256);
    for (Map.Entry<String, String> source : sha256BySource.entrySet()) {
      add(digest, "source " + source.getKey() + " " + source.getValue());
    }
    // Bytes, never what objects say of themselves: sets say it in another order in each process.
    ReferenceData.OF_IMPORTS.forEach(
        name -> add(digest, "reference " + name + " " + sha256(() -> ReferenceData.open(name))));
    PROFILES.forEach(profile -> add(digest, "profile " + sha256(() -> openProfile(profile))));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Hash of a text in UTF-8. */
  static String ofText(String text) {
    return sha256(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Hash of a file's bytes, lower-case hexadecimal. */
  static String ofFile(Path file) {
    return sha256(() -> Files.newInputStream(file));
  }

  private static InputStream openProfile(String profile) {
    InputStream in = CarProfile.class.getResourceAsStream(profile);
    if (in == null) {
      throw new IllegalStateException("the profile " + profile + " is not in the archive");
    }
    return in;
  }

  /** Something that can be read. */
  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  private static String sha256(Opening opening) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = opening.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
