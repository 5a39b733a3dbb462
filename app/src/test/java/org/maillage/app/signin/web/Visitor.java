package org.maillage.app.signin.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** A browser of somebody: keeps cookies, follows no redirection by itself. */
final class Visitor {

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String origin;

  Visitor(int port) {
    this.origin = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
  }

  /** Sends a form: names and values in turn. */
  HttpResponse<String> post(String path, String... fields) {
    StringJoiner form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request
              .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
              .build(),
          // No-break spaces as plain ones: tests are about words.
          answer ->
              BodySubscribers.mapping(
                  BodySubscribers.ofString(StandardCharsets.UTF_8),
                  text -> text.replaceAll("[\\u00a0\\u202f]", " ")));
    } catch (IOException e) {
      throw new IllegalStateException(path(request), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String path(HttpRequest.Builder request) {
    return request.build().uri().toString();
  }

  /** The whole path that an answer leads to; empty when to none. */
  String leadsTo(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replace(origin, "");
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  String cookie(String prefix) {
    return cookies().stream()
        .filter(c -> c.getName().startsWith(prefix))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  String origin() {
    return origin;
  }
}
