package org.maillage.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who a writer is to the server, the one class that knows how somebody gets in: as the secretariat
 * of the demo, whose accounts ask for no password. All writers share one session, as the tabs of a
 * browser do.
 */
final class WriterSession {

  /** Lets the accounts of the demo in on a server that was not started by the command "demo". */
  static final String SETTING = "MAILLAGE_DEMOACCOUNTS";

  private static final String ENTRY = "/connexion/demo";
  private static final Pattern SECRETARIAT =
      Pattern.compile(
          "data-role=\"SECRETARIAT\".*?name=\"personne\"\\s+value=\"([^\"]+)\"", Pattern.DOTALL);

  private final String cookies;

  private WriterSession(String cookies) {
    this.cookies = cookies;
  }

  /** Begins a session; it ends with the process of the server. */
  static WriterSession begin(HttpClient client, String server)
      throws IOException, InterruptedException {
    String page =
        client
            .send(
                HttpRequest.newBuilder(URI.create(server + ENTRY)).build(), BodyHandlers.ofString())
            .body();
    Matcher person = SECRETARIAT.matcher(page);
    if (!person.find()) {
      throw new IllegalStateException("nobody of the secretariat can enter at " + ENTRY);
    }
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server + ENTRY))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(
                    BodyPublishers.ofString(
                        "personne=" + URLEncoder.encode(person.group(1), StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.discarding());
    String cookies =
        answer.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.replaceAll(";.*", ""))
            .collect(Collectors.joining("; "));
    if (cookies.isEmpty()) {
      throw new IllegalStateException(ENTRY + " answered " + answer.statusCode());
    }
    return new WriterSession(cookies);
  }

  /** The request with what proves who sends it. */
  HttpRequest.Builder sign(HttpRequest.Builder request) {
    return request.header("Cookie", cookies);
  }
}
