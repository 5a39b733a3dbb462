package org.maillage.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with cookies who follows redirections one by one. */
final class Visitor {

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
  }

  HttpResponse<String> post(String address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address.replaceFirst("(https?://[^/]*).*", "$1"))
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where an answer leads, whole. */
  static String location(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(l -> answer.uri().resolve(l).toString())
        .orElseThrow(() -> new AssertionError(answer + " leads nowhere"));
  }

  /**
   * Identifies himself at the provider.
   *
   * @param start address that leads to the provider
   * @return where the provider sends back to
   */
  String identify(String start, String name) {
    HttpResponse<String> answer = get(location(get(start)));
    if (location(answer).endsWith("/login")) {
      String form = get(location(answer)).body();
      answer =
          post(
              location(answer),
              Map.of(
                  "username",
                  name,
                  "password",
                  IdentityProvider.PASSWORD,
                  "_csrf",
                  form.replaceFirst("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]*)\".*", "$1")));
      answer = get(location(answer));
    }
    return location(answer);
  }
}
