package org.maillage.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33 4 95",
        "-12",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "'=1+1",
        "''@x"
      })
  void aTextThatWouldRunIsGuardedAndComesBackAsItWas(String text) {
    String cell = SpreadsheetText.harmless(text);
    assertThat(cell).isEqualTo("'" + text);
    assertThat(SpreadsheetText.original(cell)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ajaccio", "'s-Hertogenbosch", "'", "''", "12", "a=b", "L’Île-Rousse", " =1"})
  void anOrdinaryTextStaysAsItIs(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
    assertThat(SpreadsheetText.original(text)).isEqualTo(text);
  }

  @Test
  void onlyOneGuardIsTakenAway() {
    assertThat(SpreadsheetText.original("''=1")).isEqualTo("'=1");
  }
}
