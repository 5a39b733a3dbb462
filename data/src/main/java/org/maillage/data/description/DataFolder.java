package org.maillage.data.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

/**
 * Where the files of a territory lie.
 *
 * @param path the folder that was chosen
 * @param tried the folders that were considered, best first, for the message about a missing file
 */
public record DataFolder(Path path, List<Path> tried) {

  /** Tried last, relative to the working directory. */
  private static final Path SHARED = Path.of("..", "shared", "data", "corse");

  public DataFolder {
    tried = List.copyOf(tried);
  }

  /**
   * Chooses the folder. What is asked for explicitly is taken even when nothing lies there, so that
   * a mistyped name is told and not silently replaced; otherwise the first folder that holds a file
   * of the description is taken.
   *
   * @param option value of {@code --data}
   * @param environment value of {@code MAILLAGE_DATA}; null or blank when not set
   * @param territory the territory folder, or its {@code territoire.yaml}
   * @param workingDirectory where {@code ../shared/data/corse} starts from
   * @param description tells which files are looked for
   */
  public static DataFolder resolve(
      Optional<Path> option,
      @Nullable String environment,
      Path territory,
      Path workingDirectory,
      TerritoryDescription description) {
    if (option.isPresent()) {
      return new DataFolder(option.get(), List.of(option.get()));
    }
    if (environment != null && !environment.isBlank()) {
      Path asked = Path.of(environment);
      return new DataFolder(asked, List.of(asked));
    }
    List<Path> tried = new ArrayList<>();
    Path parent = TerritoryDescription.fileOf(territory).getParent();
    tried.add(parent == null ? Path.of("") : parent);
    tried.add(workingDirectory.resolve(SHARED).normalize());
    for (Path folder : tried) {
      if (description.sources().stream()
          .anyMatch(source -> Files.isRegularFile(folder.resolve(source.file())))) {
        return new DataFolder(folder, tried);
      }
    }
    return new DataFolder(tried.get(0), tried);
  }

  /** Whether the file of a source is there. */
  public boolean holds(SourceDescription source) {
    return Files.isRegularFile(path.resolve(source.file()));
  }

  /**
   * The file of a source.
   *
   * @throws RefusedFileException FILE_NOT_FOUND; arguments: title of the source, where a person
   *     gets it, the folders that were tried; FILE_OUTSIDE
   */
  public Path getFile(SourceDescription source) {
    if (!holds(source)) {
      throw RefusedFileException.of(
          IssueCode.FILE_NOT_FOUND,
          source.file(),
          0,
          source.id(),
          source.title(),
          source.whereToGetIt(),
          String.join(", ", tried.stream().map(Path::toString).toList()));
    }
    return inside(path, source);
  }

  /**
   * Where the file of a source is in a folder, or will be. Folders of territories are exchanged: a
   * symbolic link in one must not make the product read or write elsewhere.
   *
   * @throws RefusedFileException FILE_OUTSIDE when the place is not in the folder
   */
  public static Path inside(Path folder, SourceDescription source) {
    Path asked = folder.resolve(source.file());
    Path existing = plain(asked);
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    try {
      boolean linkedOut =
          existing != null && Files.exists(folder) && !holds(folder.toRealPath(), existing);
      if (linkedOut || !plain(asked).startsWith(plain(folder))) {
        throw RefusedFileException.of(
            IssueCode.FILE_OUTSIDE, source.file(), 0, source.id(), folder.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return asked;
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** A link that leads nowhere leads out. */
  private static boolean holds(Path realFolder, Path existing) throws IOException {
    return Files.exists(existing) && existing.toRealPath().startsWith(realFolder);
  }
}
