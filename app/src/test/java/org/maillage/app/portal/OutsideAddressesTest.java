package org.maillage.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.portal.Whereabouts.Spot;

class OutsideAddressesTest {

  private static final Set<String> COMMUNES = Set.of("2B096");

  private final AtomicInteger asked = new AtomicInteger();
  private int status = 200;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] body =
              """
              {"features":[
                {"geometry":{"coordinates":[9.15,42.3]},
                 "properties":{"label":"1 place Paoli 20250 Corte","citycode":"2B096"}},
                {"geometry":{"coordinates":[2.35,48.85]},
                 "properties":{"label":"1 place Paoli 75001 Paris","citycode":"75101"}}]}
              """
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private OutsideAddresses outside() {
    return new OutsideAddresses(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/", "127.0.0.1");
  }

  @Test
  void onlyAddressesOfTheTerritoryAreTakenAndAskedForOnce() {
    OutsideAddresses outside = outside();
    for (int time = 0; time < 2; time++) {
      assertThat(outside.find(COMMUNES, "1 place Paoli").orElseThrow())
          .extracting(Spot::name)
          .containsExactly("1 place Paoli 20250 Corte");
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void aServiceThatFailsIsAskedAgainAndNobodyIsSentAnywhere() {
    status = 500;
    OutsideAddresses outside = outside();
    assertThat(outside.find(COMMUNES, "1 place Paoli")).isEmpty();
    status = 200;
    assertThat(outside.find(COMMUNES, "1 place Paoli")).isPresent();
  }

  @Test
  void nothingIsAskedWithoutASettingOrOfTwoLetters() {
    assertThat(new OutsideAddresses("", "").find(COMMUNES, "1 place Paoli")).isEmpty();
    assertThat(outside().find(COMMUNES, "1 p")).isEmpty();
    assertThat(asked).hasValue(0);
  }
}
