package org.maillage.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.home.jdbc.Databases;

class MaillageHomeTest {

  private static final HomeProperties.Database H2 = new HomeProperties.Database(null, null, null);

  @TempDir Path folder;

  @Test
  void theHomeIsMadeWithItsFoldersForItsOwnerOnly() throws Exception {
    MaillageHome home = MaillageHome.at(folder.resolve("a/b"));

    assertThat(home.folder()).isAbsolute();
    for (Path made : new Path[] {home.folder(), home.roadsFolder(), home.temporaryFolder()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aHomeThatIsThereIsUsedAsItIs() throws Exception {
    Path kept = MaillageHome.at(folder.resolve("home")).folder().resolve("kept");
    Files.writeString(kept, "x");

    MaillageHome.at(folder.resolve("home"));

    assertThat(kept).hasContent("x");
  }

  @Test
  void aFileWhereTheHomeShouldBeIsToldWithItsPlace() throws Exception {
    Path file = Files.writeString(folder.resolve("home"), "x");

    assertThatThrownBy(() -> MaillageHome.at(file))
        .isInstanceOfSatisfying(
            HomeNotUsableException.class,
            e -> assertThat(e.place()).isEqualTo(file.toAbsolutePath().toString()));
  }

  @Test
  void aPathThatH2WouldReadSettingsFromIsRefused() {
    assertThatThrownBy(() -> MaillageHome.at(folder.resolve("a;INIT=RUNSCRIPT")))
        .isInstanceOf(HomeNotUsableException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aHomeThatAnotherProcessHoldsIsToldAndIsFreeAgainWhenThatOneIsGone() throws Exception {
    Path place = folder.resolve("home");
    Process other = HeldHome.by(place);
    try {
      assertThatThrownBy(() -> Databases.open(MaillageHome.at(place), H2))
          .isInstanceOfSatisfying(
              HomeInUseException.class,
              e -> assertThat(e.place()).isEqualTo(place.toAbsolutePath().toString()));
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();

    try (HikariDataSource free = Databases.open(MaillageHome.at(place), H2)) {
      assertThat(free.isRunning()).isTrue();
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsToldWithoutItsPassword() {
    HomeProperties.Database server =
        new HomeProperties.Database(
            "jdbc:postgresql://127.0.0.1:1/none?password=secret&connectTimeout=2", "me", "secret");

    assertThatThrownBy(() -> Databases.open(MaillageHome.at(folder), server))
        .isInstanceOf(DatabaseNotReachableException.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none")
        .hasMessageNotContaining("secret");
    assertThat(server.toString()).doesNotContain("secret");
  }

  @Test
  void theReasonIsFoundUnderWhatTheFrameworkWrapsAroundIt() {
    HomeInUseException cause = new HomeInUseException(folder, null);

    assertThat(HomeException.findIn(new IllegalStateException("a", new RuntimeException(cause))))
        .contains(cause);
    assertThat(HomeException.findIn(new IllegalStateException("other"))).isEmpty();
  }
}
