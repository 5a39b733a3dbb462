package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real jar is asked to end, as systemd does it, while somebody still sends. */
@Order(2)
class GracefulStopIT {

  private static final long LONGEST_END_S = 30;

  @TempDir Path home;
  private Process server;
  private Path log;
  private int port;

  @BeforeEach
  void start() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    log = home.resolve("server.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Program.java(),
                    "-Xmx300m",
                    "-jar",
                    Program.jar().toString(),
                    "serve",
                    "--home",
                    home.toString(),
                    "--port",
                    String.valueOf(port)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("MAILLAGE_LOG_FORMAT", "json");
    server = builder.start();
    for (int i = 0; i < 600 && !isWell(); i++) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(isWell()).isTrue();
  }

  @AfterEach
  void end() {
    server.destroyForcibly();
  }

  private boolean isWell() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://localhost:" + port + "/health/ready").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Test
  void whatIsBeingSentIsAnsweredNobodyNewIsAndTheExitCodeIsZero() throws Exception {
    // The address is read by the page itself: the request is at work while the body still comes.
    byte[] body =
        ("email=personne%40exemple.fr&motdepasse=" + "x".repeat(100))
            .getBytes(StandardCharsets.UTF_8);
    try (Socket slow = new Socket("localhost", port)) {
      OutputStream out = slow.getOutputStream();
      out.write(
          ("POST /connexion HTTP/1.1\r\nHost: localhost:"
                  + port
                  + "\r\nSec-Fetch-Site: same-origin"
                  + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(body, 0, body.length / 2);
      out.flush();
      TimeUnit.SECONDS.sleep(1); // the server is in the middle of it now
      long asked = System.nanoTime();
      server.destroy();
      assertThat(isClosedSoon()).as("nobody new is let in").isTrue();
      assertThat(server.isAlive()).isTrue();
      out.write(body, body.length / 2, body.length - body.length / 2);
      out.flush();
      BufferedReader in =
          new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
      assertThat(in.readLine()).startsWith("HTTP/1.1 422");

      assertThat(server.waitFor(LONGEST_END_S, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isZero();
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked))
          .isLessThan(LONGEST_END_S);
    }
    JsonNode line =
        Files.readAllLines(log).stream()
            .filter(text -> text.startsWith("{"))
            .map(JsonMapper.shared()::readTree)
            .filter(json -> json.path("message").asString("").startsWith("POST "))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("message").asString("")).startsWith("POST /connexion 422");
    assertThat(line.path("requestId").asString("")).matches("[0-9a-f]{16}");
  }

  private boolean isClosedSoon() throws InterruptedException, IOException {
    for (int i = 0; i < 50; i++) {
      try (Socket late = new Socket("localhost", port)) {
        assertThat(late.isConnected()).isTrue();
      } catch (ConnectException closed) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return false;
  }
}
