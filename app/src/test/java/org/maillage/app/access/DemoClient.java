package org.maillage.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** Asks a running application as a person of the demonstration; follows no redirection. */
public final class DemoClient {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final int port;

  /** Of the application at a port of this machine, which imports {@link PersonOfHeader}. */
  public DemoClient(int port) {
    this.port = port;
  }

  private HttpRequest.Builder request(String path, String person) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*");
    return person.isEmpty() ? request : request.header(PersonOfHeader.NAME, person);
  }

  /**
   * Reads an address.
   *
   * @param person id; empty for the public
   */
  public HttpResponse<String> get(String path, String person)
      throws IOException, InterruptedException {
    return CLIENT.send(request(path, person).build(), BodyHandlers.ofString());
  }

  /** The text of a page that is there, with plain spaces. */
  public String page(String path, String person) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path, person);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return plain(answer.body());
  }

  /** Sends a form. */
  public HttpResponse<String> post(String path, String person, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return CLIENT.send(
        request(path, person)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends a form with a file. */
  public HttpResponse<String> upload(
      String path,
      String person,
      Map<String, String> fields,
      String field,
      String name,
      byte[] content)
      throws IOException, InterruptedException {
    String boundary = "border-of-parts";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> entry : fields.entrySet()) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, entry.getKey(), entry.getValue())
              .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, field, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return CLIENT.send(
        request(path, person)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  /** With plain spaces where French has those that do not break. */
  public static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  /** As it stands in an address or a form. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
