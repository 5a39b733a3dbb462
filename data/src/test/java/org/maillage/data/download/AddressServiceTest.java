package org.maillage.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressServiceTest {

  private final AtomicReference<String> asked = new AtomicReference<>("");
  private int status = 200;
  private String answer = "{\"features\":[]}";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/search",
        exchange -> {
          asked.set(exchange.getRequestURI().getRawQuery());
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
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

  private AddressService service(OutboundAddresses addresses) {
    return new AddressService(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/search", addresses);
  }

  private AddressService trusted() {
    return service(OutboundAddresses.publicAnd("127.0.0.1"));
  }

  @Test
  void anAddressIsFoundWithItsCommune() throws IOException {
    answer =
        """
        {"features":[
          {"geometry":{"coordinates":[9.15,42.3]},
           "properties":{"label":"1 place Paoli 20250 Corte","citycode":"2B096"}},
          {"geometry":{"coordinates":[]},"properties":{"label":"nulle part"}}]}
        """;
    assertThat(trusted().find("1 place Paoli & Corte", 5))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.label()).isEqualTo("1 place Paoli 20250 Corte");
              assertThat(found.communeCode()).isEqualTo("2B096");
              assertThat(found.position().latDeg()).isEqualTo(42.3);
            });
    assertThat(asked.get()).startsWith("q=1+place+Paoli+%26+Corte&limit=5");
  }

  @Test
  void whatIsNoListOfAddressesIsRefused() {
    answer = "<html>";
    assertThatThrownBy(() -> trusted().find("Corte", 5)).isInstanceOf(IOException.class);
    answer = "{\"features\":[]}";
    status = 503;
    assertThatThrownBy(() -> trusted().find("Corte", 5))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("503");
    status = 200;
    answer = "x".repeat(300_000);
    assertThatThrownBy(() -> trusted().find("Corte", 5))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than");
  }

  @Test
  void anAddressOfThisMachineIsNotAskedUnlessTheOperatorSaysSo() {
    assertThatThrownBy(() -> service(OutboundAddresses.publicOnly()).find("Corte", 5))
        .isInstanceOf(IOException.class);
    assertThat(asked.get()).isEmpty();
  }
}
