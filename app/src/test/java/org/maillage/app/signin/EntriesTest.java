package org.maillage.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The link of the machine, the public address and the square code. */
class EntriesTest {

  @Test
  void theLinkOfTheMachineIsGoodOnceAndOnlyWhenItWasAskedFor() {
    MachineEntry entry = new MachineEntry();
    assertThat(entry.take("")).isFalse();
    String first = token(entry);
    String second = token(entry);
    assertThat(first).hasSize(64).isNotEqualTo(second);
    assertThat(entry.take(first)).as("a former link").isFalse();
    assertThat(entry.isOpen(second)).isTrue();
    assertThat(entry.isOpen(second)).as("looking takes nothing").isTrue();
    assertThat(entry.take(second)).isTrue();
    assertThat(entry.take(second)).isFalse();
    assertThat(entry.isOpen(second)).isFalse();
  }

  private static String token(MachineEntry entry) {
    String path = entry.issue();
    assertThat(path).startsWith("/entree/");
    return path.substring("/entree/".length());
  }

  @Test
  void theAddressIsWhatIsSetOrThisMachine() {
    PublicAddress set = new PublicAddress("https://acces.exemple.fr/", 8080);
    assertThat(set.link("/invitation/x")).isEqualTo("https://acces.exemple.fr/invitation/x");
    assertThat(set.host()).isEqualTo("acces.exemple.fr");
    assertThat(set.isSecure()).isTrue();
    PublicAddress here = new PublicAddress("", 8133);
    assertThat(here.origin()).isEqualTo("http://localhost:8133");
    assertThat(here.isSecure()).isFalse();
  }

  @Test
  void whatIsNoAddressIsRefusedAtTheStart() {
    for (String wrong :
        new String[] {
          "acces.exemple.fr", "ftp://acces.exemple.fr", "https://acces.exemple.fr/plan",
          "https://a@acces.exemple.fr", "https://", "https://acces.exemple.fr?x"
        }) {
      assertThatThrownBy(() -> new PublicAddress(wrong, 8080))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theSquareCodeHasItsBorderAndItsThreeCorners() {
    SquareCode code = SquareCode.of("otpauth://totp/Maillage:a?secret=MZXW6YTBOI");
    assertThat(code.side()).isEqualTo(33 + 8);
    // Corners of a finder pattern: dark at 0 and 6, light at 1 of the second row.
    for (int[] corner : new int[][] {{4, 4}, {4 + 26, 4}, {4, 4 + 26}}) {
      assertThat(code.path())
          .contains("M" + corner[0] + " " + corner[1] + "h1v1h-1z")
          .contains("M" + (corner[0] + 6) + " " + (corner[1] + 6) + "h1v1h-1z")
          .doesNotContain("M" + (corner[0] + 1) + " " + (corner[1] + 1) + "h1");
    }
    assertThat(code.path()).doesNotContain("M3 ");
  }
}
