package org.maillage.app.signin.oidc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.maillage.app.signin.oidc.OidcProperties;
import org.maillage.data.download.ForbiddenAddressException;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;

/** Every call to a provider, whatever its document says, goes through the check of addresses. */
class OneAddressTest {

  private static final OidcProperties.Provider PROVIDER =
      new OidcProperties.Provider(
          "https://provider.example", "id", "secret", null, null, null, null, false, null);

  @Test
  void noRequestIsMadeForAnAddressThatOnlyThisMachineReaches() {
    URI metadata = URI.create("https://169.254.169.254/latest/meta-data/");

    assertThatThrownBy(() -> new OneAddress(PROVIDER).createRequest(metadata, HttpMethod.GET))
        .isInstanceOf(ForbiddenAddressException.class);
    assertThatThrownBy(
            () ->
                new OneAddress(PROVIDER).client().get().uri(metadata).retrieve().toBodilessEntity())
        .satisfies(
            refused ->
                assertThat(refused)
                    .isInstanceOf(ResourceAccessException.class)
                    .hasRootCauseInstanceOf(ForbiddenAddressException.class));
    assertThatThrownBy(
            () -> new OneAddress(PROVIDER).template().getForObject(metadata, String.class))
        .hasRootCauseInstanceOf(ForbiddenAddressException.class);
    assertThatThrownBy(
            () ->
                new OneAddress(PROVIDER)
                    .tokenClient()
                    .post()
                    .uri(metadata)
                    .retrieve()
                    .toBodilessEntity())
        .hasRootCauseInstanceOf(ForbiddenAddressException.class);
  }
}
