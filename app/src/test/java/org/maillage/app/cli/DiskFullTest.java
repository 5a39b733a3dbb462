package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk that really is full: {@code e2e/faults --only disk}. */
class DiskFullTest {

  @Test
  void aDiskWithRoomIsNotFullAndOneThatIsNotThereIsNot(@TempDir Path folder) {
    assertThat(DiskFull.isAt(folder)).isFalse();
    assertThat(DiskFull.isAt(folder.resolve("none"))).isFalse();
  }
}
