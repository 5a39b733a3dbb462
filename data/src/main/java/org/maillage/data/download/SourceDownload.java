package org.maillage.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.data.description.DataFolder;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.download.DownloadOutcome.AlreadyThere;
import org.maillage.data.download.DownloadOutcome.Blocked;
import org.maillage.data.download.DownloadOutcome.Fetched;
import org.maillage.data.download.DownloadOutcome.NoAddress;
import org.maillage.data.download.DownloadOutcome.NotAllowed;
import org.maillage.data.download.DownloadOutcome.NotFound;
import org.maillage.data.download.DownloadOutcome.Stopped;
import org.maillage.data.download.DownloadOutcome.Unavailable;
import org.maillage.data.download.DownloadOutcome.Unreachable;
import org.maillage.data.download.DownloadOutcome.WrongChecksum;
import org.maillage.data.progress.Progress;

/**
 * Fetches what is missing of a territory. A transfer that breaks is taken up where it stopped, the
 * next time too; a server that has trouble is left in peace for as long as it asks; the file
 * appears under its name only when it is whole and, where the description knows its hash, the right
 * one.
 */
public final class SourceDownload {

  /** Names the project to those whose logs it appears in. */
  public static final String USER_AGENT = "Maillage/0.1 (access to services; open-data import)";

  private static final String STAGE = "download";
  private static final int MOST_ATTEMPTS = 5;
  private static final int MOST_REDIRECTIONS = 5;
  private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

  private final HttpClient client;
  private final RetryDelay delay;
  private final Sleeper sleeper;
  private final OutboundAddresses addresses;

  /**
   * With the usual client, which knows the system's proxy.
   *
   * @param addresses which may be asked; redirections are followed to no other
   */
  public SourceDownload(Clock clock, Sleeper sleeper, OutboundAddresses addresses) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            // By hand: where a redirection leads is checked like the first address.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.delay = new RetryDelay(clock);
    this.sleeper = sleeper;
    this.addresses = addresses;
  }

  /**
   * Fetches every file that is not there.
   *
   * @param folder where the files go; made when it is not there
   * @param progress stage {@code download}: bytes of the file in hand, -1 in all when not said
   * @return one outcome a source, in the order of the description
   */
  public List<DownloadOutcome> fetchMissing(
      TerritoryDescription description, Path folder, Progress progress) {
    List<DownloadOutcome> outcomes = new ArrayList<>();
    for (SourceDescription source : description.sources()) {
      DownloadOutcome outcome = fetch(source, folder, progress);
      outcomes.add(outcome);
      if (outcome instanceof Stopped) {
        break;
      }
    }
    return outcomes;
  }

  /** Fetches one source, unless its file is there. */
  public DownloadOutcome fetch(SourceDescription source, Path folder, Progress progress) {
    Path target = DataFolder.inside(folder, source);
    if (Files.isRegularFile(target)) {
      return new AlreadyThere(source.id(), source.file());
    }
    String url = source.url();
    if (url == null) {
      return new NoAddress(source.id(), source.file(), source.whereToGetIt());
    }
    try {
      return new Transfer(source, url, new PartFile(target), progress).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Stopped(source.id(), url);
    }
  }

  /** The attempts at one file. */
  private final class Transfer {
    private final SourceDescription source;
    private final String url;
    private final PartFile part;
    private final Progress progress;
    private boolean resumed;

    Transfer(SourceDescription source, String url, PartFile part, Progress progress) {
      this.source = source;
      this.url = url;
      this.part = part;
      this.progress = progress;
    }

    DownloadOutcome run() throws InterruptedException {
      DownloadOutcome last = null;
      for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        Optional<String> retryAfter = Optional.empty();
        try {
          HttpResponse<InputStream> response = follow();
          try (InputStream body = response.body()) {
            DownloadOutcome outcome = take(response, body, attempt);
            if (outcome != null && !(outcome instanceof Unavailable)) {
              return outcome;
            }
            last = outcome;
            retryAfter = response.headers().firstValue("Retry-After");
          }
        } catch (ForbiddenAddressException e) {
          return new NotAllowed(source.id(), e.address(), e.found());
        } catch (IOException e) {
          last = new Unreachable(source.id(), url, describe(e), source.whereToGetIt());
        }
        if (attempt < MOST_ATTEMPTS) {
          sleeper.sleep(delay.before(attempt, retryAfter));
        }
      }
      return Objects.requireNonNullElseGet(
          last, () -> new Unreachable(source.id(), url, "", source.whereToGetIt()));
    }

    /** The answer behind at most {@value #MOST_REDIRECTIONS} redirections. */
    private HttpResponse<InputStream> follow() throws IOException, InterruptedException {
      URI address = URI.create(url);
      for (int hop = 0; ; hop++) {
        addresses.check(address);
        HttpResponse<InputStream> response =
            client.send(request(address), BodyHandlers.ofInputStream());
        Optional<URI> next = redirection(response);
        if (next.isEmpty() || hop == MOST_REDIRECTIONS) {
          return response;
        }
        response.body().close();
        address = next.get();
      }
    }

    /** Where to go on; nowhere when what was encrypted would go on in clear. */
    private static Optional<URI> redirection(HttpResponse<?> response) {
      if (!REDIRECTIONS.contains(response.statusCode())) {
        return Optional.empty();
      }
      try {
        return response
            .headers()
            .firstValue("Location")
            .map(response.uri()::resolve)
            .filter(
                next ->
                    !("https".equalsIgnoreCase(response.uri().getScheme())
                        && "http".equalsIgnoreCase(next.getScheme())));
      } catch (IllegalArgumentException e) {
        return Optional.empty(); // no address at all
      }
    }

    private HttpRequest request(URI address) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(ANSWER_TIMEOUT)
              .header("User-Agent", USER_AGENT)
              .GET();
      long size = part.size();
      if (size > 0) {
        request.header("Range", "bytes=" + size + "-");
        part.findVersion().ifPresent(version -> request.header("If-Range", version));
      }
      return request.build();
    }

    /** The outcome; null to try again from the beginning. */
    private @Nullable DownloadOutcome take(
        HttpResponse<InputStream> response, InputStream body, int attempt) throws IOException {
      int status = response.statusCode();
      return switch (status) {
        case 200 -> whole(response, body);
        case 206 -> rest(response, body);
        case 416 -> {
          // The part is longer than the file is now: it is of another version.
          part.restart(Optional.empty());
          yield null;
        }
        case 404, 410 -> new NotFound(source.id(), url, status, source.whereToGetIt());
        case 408, 425, 429, 500, 502, 503, 504 ->
            new Unavailable(source.id(), url, status, attempt);
        default -> new Blocked(source.id(), url, status, source.whereToGetIt());
      };
    }

    private DownloadOutcome whole(HttpResponse<InputStream> response, InputStream body)
        throws IOException {
      if (isPage(response)) {
        return new Blocked(source.id(), url, response.statusCode(), source.whereToGetIt());
      }
      resumed = false;
      part.restart(version(response));
      return append(response, body, 0);
    }

    private @Nullable DownloadOutcome rest(HttpResponse<InputStream> response, InputStream body)
        throws IOException {
      long size = part.size();
      String range = response.headers().firstValue("Content-Range").orElse("");
      if (!range.startsWith("bytes " + size + "-")) {
        part.restart(Optional.empty());
        return null;
      }
      resumed = true;
      return append(response, body, size);
    }

    private DownloadOutcome append(
        HttpResponse<InputStream> response, InputStream body, long before) throws IOException {
      long coming = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      long total = coming < 0 ? -1 : before + coming;
      part.append(body, size -> progress.at(STAGE, source.file(), size, total));
      String actual = part.sha256();
      String expected = source.sha256();
      if (expected != null && !expected.equals(actual)) {
        part.restart(Optional.empty());
        return new WrongChecksum(source.id(), url, expected, actual);
      }
      return new Fetched(source.id(), source.file(), part.finish(), actual, resumed);
    }

    /** Filters and captive portals answer 200 with a page of their own; no source is a page. */
    private static boolean isPage(HttpResponse<InputStream> response) {
      return response
          .headers()
          .firstValue("Content-Type")
          .map(type -> type.startsWith("text/html"))
          .orElse(false);
    }

    /** A weak entity tag does not promise the same bytes (RFC 9110, section 13.1.5). */
    private static Optional<String> version(HttpResponse<InputStream> response) {
      return response
          .headers()
          .firstValue("ETag")
          .filter(tag -> !tag.startsWith("W/"))
          .or(() -> response.headers().firstValue("Last-Modified"));
    }

    private static String describe(IOException e) {
      String message = e.getMessage();
      String kind = e.getClass().getSimpleName();
      return message == null ? kind : kind + ": " + message;
    }
  }
}
