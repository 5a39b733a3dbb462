package org.maillage.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/territoires/corse?methode=carroyee&service=pharmacie",
        "/territoires/corse/scenarios/s1?vue=%3Fmontrer",
        "/connexions"
      })
  void aPathOfOurOwnIsFollowed(String path) {
    assertThat(ReturnPath.of(path, "/autre")).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "territoires",
        "//ailleurs.fr",
        "///ailleurs.fr",
        "/\\ailleurs.fr",
        "/\t/ailleurs.fr",
        "/a\\..\\b",
        "https://ailleurs.fr/",
        "javascript:alert(1)",
        "\\\\ailleurs.fr",
        "/a\r\nSet-Cookie: x=y",
        "/a\nb",
        "/a b",
        "/é",
        "/connexion",
        "/connexion?retour=/"
      })
  void whatWouldLeadElsewhereIsNot(String path) {
    assertThat(ReturnPath.of(path, "/autre")).isEqualTo("/autre");
  }

  @Test
  void noPathOrOneWithoutEndIsNotFollowed() {
    assertThat(ReturnPath.of(null, "/autre")).isEqualTo("/autre");
    assertThat(ReturnPath.of("/" + "a".repeat(2000), "/autre")).isEqualTo("/autre");
  }
}
