package org.maillage.app.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.home.UnguessableIds;
import org.springframework.stereotype.Component;

/**
 * Devices that somebody signed in on before: a signed value that his browser keeps, for one account
 * each. It opens nothing; it keeps those who guess on other devices from slowing its owner down
 * (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
 */
@Component
public class KnownDevices {

  private static final int NAME_LENGTH = 12;
  private static final int NONCE_BYTES = 16;
  private static final String USE = "device";

  private final SignInKeys keys;
  private final UnguessableIds ids = new UnguessableIds();

  KnownDevices(SignInKeys keys) {
    this.keys = keys;
  }

  /** What the value is called in the browser: it does not tell the account. */
  public String name(String account) {
    return "appareil-" + keys.sign("device-name", normal(account)).substring(0, NAME_LENGTH);
  }

  /** A new value. */
  public String issue(String account) {
    String nonce = ids.next(NONCE_BYTES);
    return nonce + "." + signature(account, nonce);
  }

  /** The device of a value that this platform issued for the account. */
  public Optional<String> findDevice(String account, String value) {
    int dot = value.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String nonce = value.substring(0, dot);
    byte[] given = value.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    byte[] right = signature(account, nonce).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, right) ? Optional.of(nonce) : Optional.empty();
  }

  private String signature(String account, String nonce) {
    return keys.sign(USE, nonce + " " + normal(account));
  }

  /** As addresses are compared. */
  public static String normal(String account) {
    return account.strip().toLowerCase(Locale.ROOT);
  }
}
