package org.maillage.app.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

  @Test
  void withoutABaseMapNoOtherHostIsAllowed() {
    assertThat(SecurityHeaders.policy("")).doesNotContain("http").doesNotContain("unsafe");
  }

  @Test
  void anOnlineBaseMapOpensItsOwnHostAndNoOther() {
    assertThat(SecurityHeaders.policy("https://tuiles.example.fr:8443/style.json?cle=1"))
        .contains("connect-src 'self' https://tuiles.example.fr:8443;")
        .contains("img-src 'self' data: blob: https://tuiles.example.fr:8443;")
        .contains("script-src 'self';");
  }

  @Test
  void anAddressWithoutHostIsRefusedAtStart() {
    assertThatThrownBy(() -> SecurityHeaders.policy("style.json"))
        .hasMessageContaining("maillage.map.base-style-url");
  }
}
