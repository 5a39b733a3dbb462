package org.maillage.app.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network that a request comes from. */
public final class ClientNetwork {

  private static final int PREFIX_BYTES = 8;

  private ClientNetwork() {}

  /**
   * The address itself for IPv4; its first 64 bits for IPv6, for anybody there has as many
   * addresses as he likes.
   *
   * @param address as the server has it, a number and never a name
   */
  public static String of(String address) {
    boolean number = address.matches("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");
    if (!number) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      if (bytes.length > PREFIX_BYTES) {
        Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
      }
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
