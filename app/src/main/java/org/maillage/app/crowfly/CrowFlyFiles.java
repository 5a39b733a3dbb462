package org.maillage.app.crowfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.maillage.app.home.HomeNotUsableException;
import org.maillage.app.home.MaillageHome;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last comparison of each territory as a JSON file of the home. It can be computed again at any
 * time, so it is not worth a table: a file that cannot be understood counts as not there.
 */
@Component
class CrowFlyFiles {

  private static final Logger LOG = LoggerFactory.getLogger(CrowFlyFiles.class);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path folder;

  CrowFlyFiles(MaillageHome home) {
    this.folder = home.crowFlyFolder();
  }

  /**
   * A comparison and what it was computed on.
   *
   * @param importRunId the import; another one makes the comparison outdated
   * @param shortcut the figures
   */
  record Kept(long importRunId, CrowFlyShortcut shortcut) {}

  /**
   * Keeps a comparison in the place of the one before.
   *
   * @throws HomeNotUsableException when it cannot be written; the one before stays then
   */
  void keep(Kept kept) {
    try {
      Path unfinished = Files.createTempFile(folder, "crow-fly", ".tmp");
      try {
        Files.writeString(unfinished, MAPPER.writeValueAsString(kept));
        Path file = file(kept.shortcut().territoryId());
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new HomeNotUsableException(folder, e);
    }
  }

  /** The comparison of a territory, whatever import it was computed on. */
  Optional<Kept> find(String territoryId) {
    Path file = file(territoryId);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readString(file), Kept.class));
    } catch (JacksonException e) {
      LOG.warn("{} is not understood and left aside: {}", file, e.getOriginalMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String territoryId) {
    return folder.resolve(territoryId + ".json");
  }
}
