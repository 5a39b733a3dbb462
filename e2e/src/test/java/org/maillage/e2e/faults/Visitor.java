package org.maillage.e2e.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser, as far as a server can tell. */
final class Visitor {

  /** What the server prints on its own terminal: the way in for whoever sits at the machine. */
  private static final Pattern ENTRY = Pattern.compile("(/entree/[0-9a-f]{64})");

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .cookieHandler(new CookieManager())
          .build();
  private final String address;

  private Visitor(String address) {
    this.address = address;
  }

  /** The one place that knows how somebody who may write gets in. */
  static Visitor signedIn(Served server) {
    Visitor visitor = new Visitor(server.address());
    Matcher entry = ENTRY.matcher(server.log());
    for (int tries = 0; tries < 50 && !entry.find(); tries++) {
      Installation.sleep(100);
      entry = ENTRY.matcher(server.log());
    }
    entry.reset();
    if (entry.find()) {
      try {
        visitor.post(entry.group(1), Map.of());
      } catch (IOException e) {
        throw new IllegalStateException("nobody gets in", e);
      }
    }
    return visitor;
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> form) throws IOException {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(
          request.header("Sec-Fetch-Site", "same-origin").timeout(Duration.ofSeconds(60)).build(),
          BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
