package org.maillage.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupException.Kind;

/**
 * What opens an encrypted backup.
 *
 * @param passphrase null without one
 * @param identities age secret keys, {@code AGE-SECRET-KEY-1…}
 */
public record BackupKeys(@Nullable String passphrase, List<String> identities) {

  /** Opens only what is not encrypted. */
  public static final BackupKeys NONE = new BackupKeys(null, List.of());

  private static final String IDENTITY = "AGE-SECRET-KEY-1";
  private static final long LONGEST_FILE_BYTES = 1 << 20;

  public BackupKeys {
    identities = List.copyOf(identities);
  }

  @Override
  public String toString() {
    return "BackupKeys[" + identities.size() + "]";
  }

  /**
   * The keys in files.
   *
   * @param passphraseFile its first line is the passphrase; null without one
   * @param identityFile as {@code age-keygen} writes it; null without one
   */
  public static BackupKeys read(@Nullable Path passphraseFile, @Nullable Path identityFile) {
    String passphrase = passphraseFile == null ? null : passphrase(passphraseFile);
    List<String> identities =
        identityFile == null
            ? List.of()
            : lines(identityFile).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(IDENTITY))
                .toList();
    if (identityFile != null && identities.isEmpty()) {
      throw new BackupException(Kind.BAD_KEY, identityFile.toString());
    }
    return new BackupKeys(passphrase, identities);
  }

  /** The first line of a file, which must not be empty. */
  public static String passphrase(Path file) {
    String first = lines(file).stream().findFirst().orElse("");
    if (first.isBlank()) {
      throw new BackupException(Kind.BAD_KEY, file.toString());
    }
    return first;
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE_BYTES) {
        throw new BackupException(Kind.BAD_KEY, file.toString());
      }
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BackupException(Kind.BAD_KEY, file.toString(), e);
    }
  }
}
