package org.maillage.app.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcPropertiesTest {

  private static OidcProperties.Provider provider(String issuer, boolean allowLoopback) {
    return new OidcProperties.Provider(
        issuer, "id", "secret", null, null, null, OidcProperties.Kind.PROCONNECT, allowLoopback);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://provider.example",
        "http://localhost:8080",
        "file:///etc/passwd",
        "https://user@provider.example",
        "https:///nowhere",
        "provider.example",
        "gopher://provider.example",
        "https://exa mple"
      })
  void onlyEncryptedAddressesAreCalled(String issuer) {
    assertThat(provider("https://provider.example", false).mayCall(issuer)).isFalse();
    assertThatThrownBy(() -> new OidcProperties(Map.of("p", provider(issuer, false))))
        .hasMessageContaining("maillage.oidc.p.issuer");
  }

  @Test
  void testsMayCallThisMachineAndNoOtherInTheClear() {
    OidcProperties.Provider provider = provider("http://localhost:8080", true);
    assertThat(provider.mayCall("http://127.0.0.1:1/x")).isTrue();
    assertThat(provider.mayCall("http://[::1]:1/x")).isTrue();
    assertThat(provider.mayCall("http://localhost.evil.example/")).isFalse();
    assertThat(provider.mayCall("http://169.254.169.254/")).isFalse();
  }

  @Test
  void proConnectIsAskedForWhatItKnows() {
    OidcProperties.Provider provider = provider("https://provider.example", false);
    assertThat(provider.scopesOrUsual())
        .containsExactly("openid", "given_name", "usual_name", "email", "siret", "uid");
    assertThat(provider.labelOrUsual()).isEqualTo("ProConnect");
    assertThat(new OidcProperties(null).oidc()).isEmpty();
  }
}
