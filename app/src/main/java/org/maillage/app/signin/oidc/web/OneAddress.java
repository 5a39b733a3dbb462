package org.maillage.app.signin.oidc.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.maillage.app.signin.oidc.OidcProperties;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Calls to one provider: to addresses that it may be called at and nowhere else, without following
 * redirections, and not for long.
 */
final class OneAddress extends SimpleClientHttpRequestFactory {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcProperties.Provider provider;

  OneAddress(OidcProperties.Provider provider) {
    this.provider = provider;
    setConnectTimeout(PATIENCE);
    setReadTimeout(PATIENCE);
  }

  @Override
  public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
    provider.check(uri);
    return super.createRequest(uri, method);
  }

  @Override
  protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
    super.prepareConnection(connection, method);
    connection.setInstanceFollowRedirects(false);
  }

  RestClient client() {
    return RestClient.builder().requestFactory(this).build();
  }

  RestTemplate template() {
    return new RestTemplate(this);
  }

  RestClient tokenClient() {
    return RestClient.builder()
        .requestFactory(this)
        .messageConverters(
            converters -> {
              converters.clear();
              converters.addAll(
                  List.of(
                      new FormHttpMessageConverter(),
                      new OAuth2AccessTokenResponseHttpMessageConverter()));
            })
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }
}
