package org.maillage.data.description;

import java.nio.file.Files;
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
   *     gets it, the folders that were tried
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
    return path.resolve(source.file());
  }
}
