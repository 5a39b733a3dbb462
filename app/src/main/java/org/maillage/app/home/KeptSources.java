package org.maillage.app.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Copies of the files that territories were imported from, named by their content, so that one of
 * them can be replaced without the others at hand. A file that was brought and is not imported yet
 * stays for a day.
 */
public final class KeptSources {

  private static final Duration UNUSED_KEPT = Duration.ofDays(1);

  private final HashedFiles files;

  public KeptSources(MaillageHome home, Clock clock) {
    this.files = new HashedFiles(home.sourcesFolder(), List.of(".source"), UNUSED_KEPT, clock);
  }

  /**
   * Keeps a copy of a file.
   *
   * @return SHA-256 of what was copied
   * @throws HomeNotUsableException when the disk does not take it
   */
  public String keep(Path file) {
    return files
        .store(copy -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING))
        .sha256();
  }

  /**
   * Keeps what can be read, to its end.
   *
   * @return SHA-256 of what was kept
   * @throws HomeNotUsableException when it cannot be read, or the disk does not take it
   */
  public String keep(InputStream in) {
    return files.store(copy -> Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING)).sha256();
  }

  /** True when the file of that hash is kept. */
  public boolean has(String sha256) {
    return files.has(sha256);
  }

  /**
   * Puts a file of that hash at a place, without a second copy where the disk can do so.
   *
   * @throws IOException when it is not kept or the place cannot be written
   */
  public void putAt(String sha256, Path place) throws IOException {
    Path kept = files.path(sha256);
    Path parent = place.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createLink(place, kept);
    } catch (UnsupportedOperationException | IOException noLinks) {
      Files.copy(kept, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Where the file of that hash is, or would be. */
  public Path path(String sha256) {
    return files.path(sha256);
  }

  /**
   * Deletes the files that no territory names, a day after they came.
   *
   * @param used hashes in use
   */
  public void deleteExcept(Set<String> used) {
    files.deleteExcept(used);
  }
}
