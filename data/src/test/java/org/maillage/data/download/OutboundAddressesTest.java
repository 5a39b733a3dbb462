package org.maillage.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressesTest {

  /** A name service where one name has a public address, one a local one, one both. */
  private static InetAddress[] addressesOf(String host) throws UnknownHostException {
    return switch (host) {
      case "www.example.org" -> InetAddress.getAllByName("93.184.215.14");
      case "local.example.org" -> InetAddress.getAllByName("127.0.0.1");
      case "both.example.org" ->
          new InetAddress[] {
            InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.8")
          };
      case "nowhere.example.org" -> throw new UnknownHostException(host);
      default -> InetAddress.getAllByName(host);
    };
  }

  private final OutboundAddresses addresses =
      new OutboundAddresses(Set.of(), OutboundAddressesTest::addressesOf);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org/a.csv",
        "http://93.184.215.14/",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/x"
      })
  void publicAddressesMayBeAsked(String address) {
    assertThatCode(() -> addresses.check(URI.create(address))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.8.9.10:8080/",
        "http://localhost:8080/actuator",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.0.0.192/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:db8::1]/",
        "http://local.example.org/",
        "http://LOCAL.example.org/",
        "http://both.example.org/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "file:///etc/passwd",
        "ftp://www.example.org/",
        "gopher://www.example.org/",
        "jar:https://www.example.org/a.jar!/",
        "https:/nohost"
      })
  void whatOnlyThisMachineReachesMayNot(String address) {
    assertThatThrownBy(() -> addresses.check(URI.create(address.replace("LOCAL", "local"))))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void aHostThatTheOperatorNamesMayBeAskedWhereverItIs() {
    OutboundAddresses trusting = OutboundAddresses.publicAnd(" 127.0.0.1 , Intranet.example ");
    assertThatCode(() -> trusting.check(URI.create("http://127.0.0.1:81/a")))
        .doesNotThrowAnyException();
    assertThatCode(() -> trusting.check(URI.create("https://intranet.example/a")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> trusting.check(URI.create("http://127.0.0.2/")))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void aNameWithoutAddressIsUnknownNotForbidden() {
    assertThatThrownBy(() -> addresses.check(URI.create("https://nowhere.example.org/")))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void theRefusalSaysWhereTheNameLeads() {
    assertThatThrownBy(() -> addresses.check(URI.create("http://local.example.org/x")))
        .isInstanceOfSatisfying(
            ForbiddenAddressException.class,
            e -> {
              assertThat(e.address()).isEqualTo("http://local.example.org/x");
              assertThat(e.found()).isEqualTo("127.0.0.1");
            });
  }
}
