package org.maillage.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.signin.PasswordRules.Refusal;

class PasswordRulesTest {

  private static final List<String> OWN =
      List.of("Camille Léonard-Roux", "c.leonard@departement.exemple.fr");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trois chèvres sous la pluie",
        "Xk9$vvQ2pL0e",
        "camille mange des châtaignes",
        "🐐🌧🚌📮🏔🌊🧀🍋🪵🔔🛶🎻",
        "motdepasse tramontane"
      })
  void aLongPasswordOfAnyCharactersIsTaken(String password) {
    assertThat(PasswordRules.check(password, OWN)).isEmpty();
  }

  @Test
  void lengthIsCountedInCharactersNotInUnits() {
    assertThat(PasswordRules.check("Xk9$vvQ2pL0", OWN)).contains(Refusal.TOO_SHORT);
    assertThat(PasswordRules.check("🐐🌧🚌📮🏔🌊🧀🍋🪵🔔🛶", OWN)).contains(Refusal.TOO_SHORT);
    assertThat(PasswordRules.check("abcdefghijklmnop".repeat(8), OWN)).isEmpty();
    assertThat(PasswordRules.check("abcdefghijklmnop".repeat(8) + "q", OWN))
        .contains(Refusal.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "motdepasse2026!",
        "MotDePasse1234",
        "azertyuiop123",
        "AZERTYUIOP!!!",
        "bonjourbonjour",
        "Password12345",
        "123456789012",
        "aaaaaaaaaaaa",
        "abababababab",
        "12/12/12/12/12",
        "été été été été"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertThat(PasswordRules.check(password, OWN)).contains(Refusal.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"camilleleonard", "Camille.Roux.2026", "leonard-departement", "LéonardRoux1979"})
  void oneSOwnNameIsRefused(String password) {
    assertThat(PasswordRules.check(password, OWN)).contains(Refusal.OWN_NAME);
  }
}
