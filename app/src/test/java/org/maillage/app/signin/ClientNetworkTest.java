package org.maillage.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

  @Test
  void anAddressOfIpv4StandsForItself() {
    assertThat(ClientNetwork.of("192.0.2.17")).isEqualTo("192.0.2.17");
  }

  @Test
  void anAddressOfIpv6StandsForItsFirstHalf() {
    assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::1"))
        .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
  }

  @Test
  void aNameIsNeverLookedUp() {
    assertThat(ClientNetwork.of("a.exemple.invalid")).isEqualTo("a.exemple.invalid");
  }
}
