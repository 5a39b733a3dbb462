package org.maillage.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.maillage.domain.territory.LatLon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service of addresses where one is, in the way of the French national address base ({@code
 * /search?q=…&limit=…}, an answer in GeoJSON). Safe for any number of threads.
 */
public final class AddressService {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** Somebody waits for it. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);

  private static final int LARGEST_ANSWER = 256 * 1024;

  private final String url;
  private final OutboundAddresses addresses;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * A service.
   *
   * @param url of its search, without a question: {@code https://data.geopf.fr/geocodage/search}
   * @param addresses which may be asked
   */
  public AddressService(String url, OutboundAddresses addresses) {
    this.url = url;
    this.addresses = addresses;
  }

  /**
   * An address that was found.
   *
   * @param label in one line
   * @param communeCode INSEE code, empty when the service does not say
   * @param position where it is
   */
  public record Found(String label, String communeCode, LatLon position) {}

  /**
   * The addresses that a text may mean, the likeliest first.
   *
   * @param most 1 or more
   * @throws IOException when the service may not be asked, does not answer in three seconds, or
   *     answers something else
   */
  public List<Found> find(String text, int most) throws IOException {
    String question =
        "?q="
            + URLEncoder.encode(text, StandardCharsets.UTF_8)
            + "&limit="
            + most
            + "&index=address";
    try {
      URI asked = URI.create(url + question);
      addresses.check(asked);
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(asked)
                  .timeout(ANSWER_TIMEOUT)
                  .header("User-Agent", SourceDownload.USER_AGENT)
                  .header("Accept", "application/json")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new IOException(url + " answered " + answer.statusCode());
        }
        byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
          throw new IOException(url + " answered more than " + LARGEST_ANSWER + " bytes");
        }
        return read(bytes);
      }
    } catch (ForbiddenAddressException | IllegalArgumentException e) {
      throw new IOException(url + " may not be asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(url + " was not waited for", e);
    }
  }

  private static List<Found> read(byte[] json) throws IOException {
    List<Found> found = new ArrayList<>();
    try {
      for (JsonNode feature : JsonMapper.shared().readTree(json).path("features")) {
        JsonNode at = feature.path("geometry").path("coordinates");
        JsonNode properties = feature.path("properties");
        if (at.size() >= 2 && properties.path("label").isString()) {
          found.add(
              new Found(
                  properties.path("label").asString(),
                  properties.path("citycode").asString(""),
                  new LatLon(at.get(1).asDouble(), at.get(0).asDouble())));
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("the answer is no list of addresses", e);
    }
    return found;
  }
}
