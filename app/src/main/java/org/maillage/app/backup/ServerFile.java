package org.maillage.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Optional;
import org.maillage.app.home.MaillageHome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running server leaves in its home, readable by its owner only: where it answers on this
 * machine, and a secret that shows that a command may read the home as well. With it a command asks
 * for what H2, whose file belongs to one process, does not let it read by itself.
 *
 * @param address to connect to
 * @param port port
 * @param secret of this run of the server
 * @param pid process
 */
public record ServerFile(String address, int port, String secret, long pid) {

  /** Name of the file in the home. */
  public static final String NAME = "server.json";

  /** The header that carries the secret. */
  public static final String HEADER = "Maillage-Secret";

  /** Where the server hands out a backup. */
  public static final String PATH = "/interne/sauvegarde";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public String toString() {
    return "ServerFile[" + address + ":" + port + "]";
  }

  /** True when a caller told this secret; takes the same time whatever he told. */
  public boolean isSecret(String told) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves the file in a home. */
  public void write(MaillageHome home) {
    try {
      // A new temporary file is readable by its owner only.
      Path unfinished = Files.createTempFile(home.temporaryFolder(), "server", ".tmp");
      Files.writeString(unfinished, MAPPER.writeValueAsString(this));
      Files.move(unfinished, file(home), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file in a home; empty when there is none that can be understood. */
  public static Optional<ServerFile> find(MaillageHome home) {
    try {
      return Optional.of(MAPPER.readValue(Files.readString(file(home)), ServerFile.class));
    } catch (IOException | JacksonException none) {
      return Optional.empty();
    }
  }

  /** Takes the file away, unless another server has left its own since. */
  public void delete(MaillageHome home) {
    if (find(home).filter(this::equals).isPresent()) {
      try {
        Files.deleteIfExists(file(home));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path file(MaillageHome home) {
    return home.folder().resolve(NAME);
  }
}
