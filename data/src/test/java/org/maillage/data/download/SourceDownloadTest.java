package org.maillage.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.SourceKind;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;

class SourceDownloadTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final byte[] CONTENT = new byte[300_000];

  static {
    new Random(2).nextBytes(CONTENT);
  }

  @TempDir Path folder;
  private HttpServer server;
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
  private final List<String> agents = Collections.synchronizedList(new ArrayList<>());
  private final SourceDownload download =
      new SourceDownload(
          Clock.fixed(NOW, ZoneOffset.UTC),
          waits::add,
          OutboundAddresses.publicAnd("localhost, 127.0.0.1"));

  /** What the server does for the n-th request, from 1. */
  private interface Behaviour {
    void answer(HttpExchange exchange, int request) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFileIsFetchedWithProgressAndTheProjectsName() throws Exception {
    serve((exchange, n) -> send(exchange, 200, CONTENT));
    List<Long> seen = new ArrayList<>();

    DownloadOutcome outcome =
        download.fetch(source(sha256(CONTENT)), folder, (s, d, done, total) -> seen.add(done));

    assertThat(outcome)
        .isEqualTo(
            new DownloadOutcome.Fetched(
                "communes", "in/communes.json", CONTENT.length, sha256(CONTENT), false));
    assertThat(folder.resolve("in/communes.json")).hasBinaryContent(CONTENT);
    assertThat(folder.resolve("in")).isDirectoryNotContaining("glob:**.part*");
    assertThat(seen).isSorted().endsWith((long) CONTENT.length);
    assertThat(agents).allMatch(agent -> agent.startsWith("Maillage/"));
    assertThat(waits).isEmpty();
  }

  @Test
  void anInterruptedTransferIsTakenUpWhereItStopped() throws Exception {
    serve(
        (exchange, n) -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          if (n == 1) {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 100_000);
            exchange.getResponseBody().flush();
            exchange.close();
            return;
          }
          int from = Integer.parseInt(ranges.get(n - 1).replaceAll("\\D", ""));
          assertThat(exchange.getRequestHeaders().getFirst("If-Range")).isEqualTo("\"v1\"");
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Range",
                  "bytes " + from + "-" + (CONTENT.length - 1) + "/" + CONTENT.length);
          send(exchange, 206, Arrays.copyOfRange(CONTENT, from, CONTENT.length));
        });

    DownloadOutcome outcome = download.fetch(source(sha256(CONTENT)), folder, Progress.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            DownloadOutcome.Fetched.class, f -> assertThat(f.resumed()).isTrue());
    assertThat(folder.resolve("in/communes.json")).hasBinaryContent(CONTENT);
    assertThat(ranges.get(1)).startsWith("bytes=").isNotEqualTo("bytes=0-");
  }

  @Test
  void aTransferIsTakenUpInTheNextRunToo() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in/communes.json.part"), Arrays.copyOf(CONTENT, 1000));
    Files.writeString(folder.resolve("in/communes.json.part.version"), "\"v1\"");
    serve(
        (exchange, n) -> {
          exchange.getResponseHeaders().set("Content-Range", "bytes 1000-299999/300000");
          send(exchange, 206, Arrays.copyOfRange(CONTENT, 1000, CONTENT.length));
        });

    download.fetch(source(null), folder, Progress.SILENT);

    assertThat(folder.resolve("in/communes.json")).hasBinaryContent(CONTENT);
    assertThat(ranges).containsExactly("bytes=1000-");
  }

  @Test
  void aServerThatIgnoresTheRangeSendsTheWholeAgain() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in/communes.json.part"), new byte[1000]);
    Files.writeString(folder.resolve("in/communes.json.part.version"), "\"old\"");
    serve((exchange, n) -> send(exchange, 200, CONTENT));

    DownloadOutcome outcome = download.fetch(source(sha256(CONTENT)), folder, Progress.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            DownloadOutcome.Fetched.class, f -> assertThat(f.resumed()).isFalse());
    assertThat(folder.resolve("in/communes.json")).hasBinaryContent(CONTENT);
  }

  @Test
  void aPartLongerThanTheFileIsThrownAway() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in/communes.json.part"), new byte[400_000]);
    Files.writeString(folder.resolve("in/communes.json.part.version"), "\"old\"");
    serve((exchange, n) -> send(exchange, n == 1 ? 416 : 200, n == 1 ? new byte[0] : CONTENT));

    assertThat(download.fetch(source(null), folder, Progress.SILENT).there()).isTrue();
    assertThat(folder.resolve("in/communes.json")).hasBinaryContent(CONTENT);
  }

  @Test
  void aBusyServerIsAskedAgainWhenItSaysSo() throws Exception {
    serve(
        (exchange, n) -> {
          if (n == 1) {
            exchange.getResponseHeaders().set("Retry-After", "7");
          } else if (n == 2) {
            exchange.getResponseHeaders().set("Retry-After", "Sun, 22 Nov 2026 08:00:42 GMT");
          }
          send(exchange, n <= 3 ? 503 : 200, n <= 3 ? new byte[0] : CONTENT);
        });

    assertThat(download.fetch(source(null), folder, Progress.SILENT).there()).isTrue();
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(42), Duration.ofSeconds(4));
  }

  @Test
  void aServerThatStaysBusyIsLeftInPeaceAfterFiveAttempts() throws Exception {
    serve((exchange, n) -> send(exchange, 503, new byte[0]));

    assertThat(download.fetch(source(null), folder, Progress.SILENT))
        .isEqualTo(new DownloadOutcome.Unavailable("communes", url(), 503, 5));
    assertThat(waits).hasSize(4).isSorted();
  }

  @Test
  void aFileThatIsGoneIsToldOnceWithThePageToLookAt() throws Exception {
    serve((exchange, n) -> send(exchange, 404, new byte[0]));

    assertThat(download.fetch(source(null), folder, Progress.SILENT))
        .isEqualTo(
            new DownloadOutcome.NotFound("communes", url(), 404, "https://www.insee.fr/cog"));
    assertThat(ranges).hasSize(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anotherFileThanTheOneKnownIsThrownAway() throws Exception {
    serve((exchange, n) -> send(exchange, 200, CONTENT));
    String other = "0".repeat(64);

    assertThat(download.fetch(source(other), folder, Progress.SILENT))
        .isEqualTo(new DownloadOutcome.WrongChecksum("communes", url(), other, sha256(CONTENT)));
    assertThat(folder.resolve("in")).isEmptyDirectory();
  }

  @Test
  void aPageInPlaceOfTheFileMeansThatTheNetworkIsBlocked() throws Exception {
    serve(
        (exchange, n) -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          send(exchange, 200, "<html>Accès filtré</html>".getBytes(StandardCharsets.UTF_8));
        });

    assertThat(download.fetch(source(null), folder, Progress.SILENT))
        .isInstanceOf(DownloadOutcome.Blocked.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aClosedPortIsUnreachable() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(
            download.fetch(
                source("http://127.0.0.1:" + port + "/x.json", null), folder, Progress.SILENT))
        .isInstanceOfSatisfying(
            DownloadOutcome.Unreachable.class,
            u -> {
              assertThat(u.page()).isEqualTo("https://www.insee.fr/cog");
              assertThat(u.detail()).contains("ConnectException");
            });
  }

  @Test
  void aFileThatIsThereIsNotAskedForAgain() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/communes.json"), "[]");

    assertThat(download.fetch(source(null), folder, Progress.SILENT))
        .isInstanceOf(DownloadOutcome.AlreadyThere.class);
    assertThat(ranges).isEmpty();
  }

  @Test
  void aRedirectionIsFollowedToWhereOneMayAsk() throws Exception {
    serve(
        (exchange, n) -> {
          if (n == 1) {
            exchange.getResponseHeaders().set("Location", "/elsewhere.json");
            send(exchange, 302, new byte[0]);
          } else {
            send(exchange, 200, CONTENT);
          }
        });

    assertThat(download.fetch(source(sha256(CONTENT)), folder, Progress.SILENT).there()).isTrue();
    assertThat(ranges).hasSize(2);
  }

  @Test
  void aRedirectionToThisMachineIsNotFollowed() throws Exception {
    // The same server under a name that the operator did not allow.
    OutboundAddresses oneName = OutboundAddresses.publicAnd("127.0.0.1");
    serve(
        (exchange, n) -> {
          String there = "http://localhost:" + server.getAddress().getPort() + "/secret";
          exchange.getResponseHeaders().set("Location", there);
          send(exchange, 307, new byte[0]);
        });

    DownloadOutcome outcome =
        new SourceDownload(Clock.fixed(NOW, ZoneOffset.UTC), waits::add, oneName)
            .fetch(source(null), folder, Progress.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            DownloadOutcome.NotAllowed.class, n -> assertThat(n.url()).contains("/secret"));
    assertThat(ranges).hasSize(1);
    assertThat(waits).isEmpty();
    assertThat(folder.resolve("in/communes.json")).doesNotExist();
  }

  @Test
  void redirectionsInACircleEnd() throws Exception {
    serve(
        (exchange, n) -> {
          exchange.getResponseHeaders().set("Location", url());
          send(exchange, 301, new byte[0]);
        });

    assertThat(download.fetch(source(null), folder, Progress.SILENT))
        .isInstanceOf(DownloadOutcome.Blocked.class);
    assertThat(ranges).hasSize(6);
  }

  @Test
  void nothingIsWrittenThroughALinkOutOfTheFolder() throws Exception {
    serve((exchange, n) -> send(exchange, 200, CONTENT));
    Path data = Files.createDirectory(folder.resolve("data"));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(data.resolve("in"), outside);

    assertThatThrownBy(() -> download.fetch(source(null), data, Progress.SILENT))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.FILE_OUTSIDE));
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void aSourceWithoutAddressNamesThePage() {
    assertThat(download.fetch(source(null, null), folder, Progress.SILENT))
        .isEqualTo(
            new DownloadOutcome.NoAddress(
                "communes", "in/communes.json", "https://www.insee.fr/cog"));
  }

  private void serve(Behaviour behaviour) {
    server.createContext(
        "/",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          ranges.add(range == null ? "" : range);
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          behaviour.answer(exchange, ranges.size());
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/communes.json";
  }

  private SourceDescription source(String sha256) {
    return source(url(), sha256);
  }

  private static SourceDescription source(String url, String sha256) {
    return new SourceDescription(
        "communes",
        SourceKind.COMMUNES,
        "in/communes.json",
        "COG",
        "INSEE",
        "2026",
        "Licence Ouverte 2.0",
        url,
        "https://www.insee.fr/cog",
        sha256,
        null,
        null,
        null,
        null,
        null,
        false,
        Map.of(),
        1);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
