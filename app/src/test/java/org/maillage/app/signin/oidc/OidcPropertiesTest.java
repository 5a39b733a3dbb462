package org.maillage.app.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.data.download.ForbiddenAddressException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcPropertiesTest {

  private static OidcProperties.Provider provider(String issuer, boolean allowLoopback) {
    return new OidcProperties.Provider(
        issuer,
        "id",
        "secret",
        null,
        null,
        null,
        OidcProperties.Kind.PROCONNECT,
        allowLoopback,
        null);
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
    assertThatThrownBy(() -> new OidcProperties(Map.of("p", provider(issuer, false)), null))
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
    assertThat(new OidcProperties(null, null).oidc()).isEmpty();
  }

  private static OidcProperties bound(Map<String, Object> environment) {
    return new Binder(
            ConfigurationPropertySources.from(
                new SystemEnvironmentPropertySource(
                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment)))
        .bind("maillage", OidcProperties.class)
        .get();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.1.2.3/jetons",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[fd00:ec2::254]/",
        "https://0177.0.0.1/",
        "https://2130706433/"
      })
  void whatOnlyThisMachineReachesIsNotCalledThoughItBeEncrypted(String address) {
    OidcProperties.Provider provider = provider("https://provider.example", false);
    assertThatThrownBy(() -> provider.check(URI.create(address))).isInstanceOf(IOException.class);
  }

  @Test
  void whatTheTestsAllowIsThisMachineAndNothingElse() {
    OidcProperties.Provider provider = provider("http://localhost:8080", true);
    assertThatCode(() -> provider.check(URI.create("http://127.0.0.1:1/x")))
        .doesNotThrowAnyException();
    assertThatCode(() -> provider.check(URI.create("http://[::1]:1/x"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> provider.check(URI.create("https://10.1.2.3/")))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void aHostOfOnesOwnNetworkIsCalledOnceTheOperatorNamesIt() {
    Map<String, Object> environment =
        Map.of(
            "MAILLAGE_OIDC_P_ISSUER", "https://10.1.2.3",
            "MAILLAGE_OIDC_P_CLIENTID", "id",
            "MAILLAGE_OIDC_P_CLIENTSECRET", "secret",
            "MAILLAGE_ALLOWED_HOSTS", "donnees.intranet.example, 10.1.2.3");
    OidcProperties.Provider provider = bound(environment).oidc().get("p");

    assertThat(provider).isNotNull();
    assertThatCode(() -> provider.check(URI.create("https://10.1.2.3/x")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> provider.check(URI.create("https://10.1.2.4/x")))
        .isInstanceOf(ForbiddenAddressException.class);
    assertThatThrownBy(() -> provider.check(URI.create("http://10.1.2.3/x")))
        .as("named, but in the clear")
        .isInstanceOf(IOException.class);
  }
}
