package org.maillage.app.reminder;

import java.util.Locale;
import org.maillage.app.people.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, from the environment ({@code MAILLAGE_SMTP_HOST}…); without a host no mail goes.
 *
 * @param host name or address of the server; empty for none
 * @param port {@code 587} with STARTTLS, {@code 465} with TLS from the first byte
 * @param user empty for a server that asks for none
 * @param password of the user
 * @param from address that the mail comes from
 * @param tls {@code starttls}, {@code tls}, or {@code none} for a server on this machine
 */
@ConfigurationProperties("maillage.smtp")
public record SmtpSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("STARTTLS") Tls tls) {

  /** How the connection is kept secret. */
  public enum Tls {
    STARTTLS,
    TLS,
    NONE
  }

  /**
   * Checks what was set.
   *
   * @throws IllegalArgumentException when there is a host and mail could not come from there
   */
  public SmtpSettings {
    from = EmailAddress.normalized(from);
    if (!host.isBlank() && !EmailAddress.isValid(from)) {
      throw new IllegalArgumentException(
          "maillage.smtp.from is \"" + from + "\": an address, as maillage@exemple.fr");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("maillage.smtp.port is " + port);
    }
  }

  /** True when mail can go. */
  public boolean isConfigured() {
    return !host.isBlank();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + " " + tls.name().toLowerCase(Locale.ROOT) + "]";
  }
}
