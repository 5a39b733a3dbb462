package org.maillage.data.download;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses the product may ask on somebody's behalf. An address in a file or a setting may
 * come from anyone; followed blindly it reaches what only this machine reaches: its own services,
 * the local network, the metadata of a cloud machine. So only http and https to public addresses
 * are asked, whatever the name resolves to, unless the operator names the host.
 *
 * <p>The answer of the name service is asked for again when the connection is made; the virtual
 * machine keeps the first one for 30 seconds, which leaves no room to change it in between.
 */
public final class OutboundAddresses {

  private static final Pattern LOOKS_NUMERIC = Pattern.compile("(.*\\.)?[0-9][^.:]*\\.?");
  private static final Pattern PLAIN_FOUR =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  private final Set<String> allowedHosts;
  private final NameService names;

  /** Finds the addresses of a name. */
  @FunctionalInterface
  interface NameService {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  OutboundAddresses(Set<String> allowedHosts, NameService names) {
    this.allowedHosts = Set.copyOf(allowedHosts);
    this.names = names;
  }

  /** Public addresses only. */
  public static OutboundAddresses publicOnly() {
    return publicAnd("");
  }

  /**
   * Public addresses, and hosts that the operator trusts.
   *
   * @param hosts names or addresses as they stand in the addresses to be asked, comma between them;
   *     blank for none
   */
  public static OutboundAddresses publicAnd(String hosts) {
    return new OutboundAddresses(
        Arrays.stream(hosts.split(","))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toSet()),
        InetAddress::getAllByName);
  }

  /**
   * Checks an address before it is asked.
   *
   * @throws ForbiddenAddressException when it may not be asked
   * @throws UnknownHostException when its name has no address, and no proxy is there to know one
   */
  public void check(URI address) throws ForbiddenAddressException, UnknownHostException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (!(scheme.equals("http") || scheme.equals("https")) || host == null) {
      // java.net.URI sees no host in 2130706433 or 0x7f.1, which the system would resolve.
      throw new ForbiddenAddressException(address.toString(), scheme);
    }
    String bare = host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
    if (allowedHosts.contains(bare)) {
      return;
    }
    if (LOOKS_NUMERIC.matcher(bare).matches() && !PLAIN_FOUR.matcher(bare).matches()) {
      // 0177.0.0.1 and 0x7f000001 are one address here and another one for a proxy.
      throw new ForbiddenAddressException(address.toString(), bare);
    }
    try {
      for (InetAddress found : names.addressesOf(bare)) {
        if (!isPublic(found)) {
          throw new ForbiddenAddressException(address.toString(), found.getHostAddress());
        }
      }
    } catch (UnknownHostException e) {
      if (!hasProxy(address)) {
        throw e;
      }
    }
  }

  private static boolean hasProxy(URI address) {
    ProxySelector selector = ProxySelector.getDefault();
    return selector != null
        && selector.select(address).stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT);
  }

  /** Whether an address is one of the public internet (IANA special-purpose registries, 2024). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return address instanceof Inet4Address four
        ? isPublic(four.getAddress())
        : isPublicSix((Inet6Address) address);
  }

  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xFF;
    int second = four[1] & 0xFF;
    boolean special =
        first == 0
            || first >= 240
            || (first == 100 && (second & 0xC0) == 64) // shared by carriers
            || (first == 192 && second == 0 && (four[2] & 0xFF) <= 2) // protocols, examples
            || (first == 198 && (second & 0xFE) == 18) // measurements
            || (first == 198 && second == 51 && four[2] == 100) // examples
            || (first == 203 && second == 0 && four[2] == 113); // examples
    return !special;
  }

  private static boolean isPublicSix(Inet6Address address) {
    byte[] six = address.getAddress();
    boolean global = (six[0] & 0xE0) == 0x20; // 2000::/3
    boolean carriesFour = six[0] == 0x20 && six[1] == 0x02; // 2002::/16, an IPv4 address inside
    if (carriesFour) {
      return isPublicFour(Arrays.copyOfRange(six, 2, 6));
    }
    boolean translated =
        six[0] == 0 && six[1] == 0x64 && (six[2] & 0xFF) == 0xFF && (six[3] & 0xFF) == 0x9B;
    if (translated) { // 64:ff9b::/96
      return isPublicFour(Arrays.copyOfRange(six, 12, 16));
    }
    boolean tunnelOrExample =
        six[0] == 0x20 && six[1] == 0x01 && (six[2] == 0 || (six[2] == 0x0D && six[3] == -72));
    return global && !tunnelOrExample;
  }

  private static boolean isPublicFour(byte[] four) {
    try {
      return isPublic(InetAddress.getByAddress(four));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an IPv4 address has four bytes", e);
    }
  }
}
