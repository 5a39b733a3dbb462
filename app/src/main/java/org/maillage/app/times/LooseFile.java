package org.maillage.app.times;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.SourceKind;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;

/** Opens a file that no territory describes: everything about it is recognised. */
public final class LooseFile {

  private LooseFile() {}

  /**
   * Opens a file.
   *
   * @throws RefusedFileException FILE_NOT_FOUND, or as {@link SourceInput#open}
   */
  public static SourceInput open(Path path, IssueLog issues, Progress progress) {
    String name = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path)) {
      Path folder = path.toAbsolutePath().getParent();
      throw RefusedFileException.of(
          IssueCode.FILE_NOT_FOUND, name, 0, "", name, String.valueOf(folder));
    }
    SourceDescription description =
        new SourceDescription(
            name,
            SourceKind.STRUCTURES,
            name,
            name,
            "",
            "",
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            Map.of(),
            0);
    return SourceInput.open(description, path, issues, progress);
  }

  /** Whether the name is that of a GeoJSON file. */
  public static boolean isGeoJson(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".geojson") || name.endsWith(".json");
  }
}
