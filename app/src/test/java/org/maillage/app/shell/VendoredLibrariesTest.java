package org.maillage.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendoredLibrariesTest {

  private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

  @Test
  void everyVendoredFileIsTheOneThatWasTaken() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(VENDOR.resolve("checksums.sha256"))) {
      listed.put(line.substring(66), line.substring(0, 64));
    }
    assertThat(hashes()).isEqualTo(listed).isNotEmpty();
  }

  @Test
  void everyLibraryComesWithItsLicence() throws IOException {
    try (Stream<Path> folders = Files.list(VENDOR)) {
      List<Path> libraries = folders.filter(Files::isDirectory).toList();
      assertThat(libraries).isNotEmpty();
      for (Path library : libraries) {
        assertThat(library.toFile().list()).anyMatch(name -> name.startsWith("LICENSE"));
        assertThat(Files.readString(VENDOR.resolve("README.md")))
            .contains("`" + library.getFileName() + "`");
      }
    }
  }

  private static Map<String, String> hashes() throws IOException, NoSuchAlgorithmException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(VENDOR)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = VENDOR.relativize(file).toString().replace('\\', '/');
        if (!name.equals("README.md") && !name.equals("checksums.sha256")) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          hashes.put(name, HexFormat.of().formatHex(hash));
        }
      }
    }
    return hashes;
  }
}
