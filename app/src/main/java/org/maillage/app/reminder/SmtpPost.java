package org.maillage.app.reminder;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP. The server is that of the configuration alone: nobody chooses it in a page. */
@Component
@EnableConfigurationProperties(SmtpSettings.class)
class SmtpPost implements Post {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

  /** A server that says nothing holds the others up no longer than this. */
  private static final String PATIENCE_MS = "15000";

  /** From this reply on, SMTP says no (RFC 5321, 4.2.1). */
  private static final int NO = 400;

  private final SmtpSettings settings;
  private final JavaMailSenderImpl sender;
  private final Clock clock;

  SmtpPost(SmtpSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.sender = sender(settings);
  }

  private static JavaMailSenderImpl sender(SmtpSettings settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sender.setHost(settings.host().strip());
    sender.setPort(settings.port());
    Properties mail = sender.getJavaMailProperties();
    if (!settings.user().isBlank()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
      mail.setProperty("mail.smtp.auth", "true");
    }
    mail.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
    mail.setProperty("mail.smtp.timeout", PATIENCE_MS);
    mail.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
    mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.tls()) {
      case STARTTLS -> {
        mail.setProperty("mail.smtp.starttls.enable", "true");
        mail.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> mail.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> mail.setProperty("mail.smtp.starttls.enable", "false");
    }
    return sender;
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public Outcome send(Mail mail) {
    try {
      sender.send(message(mail));
      return Outcome.TAKEN;
    } catch (MessagingException e) {
      LOG.warn("A reminder could not be written: {}", e.toString());
      return Outcome.REFUSED;
    } catch (MailException e) {
      boolean certain = isCertain(e);
      LOG.warn(
          "A reminder was {}: {}",
          certain ? "not taken, it will be tried again" : "perhaps not taken",
          e.toString());
      return certain ? Outcome.REFUSED : Outcome.UNKNOWN;
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    if (mail.subject().chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new MessagingException("a subject of several lines");
    }
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    helper.setFrom(strict(settings.from()));
    helper.setTo(strict(mail.to()));
    helper.setSubject(mail.subject());
    helper.setText(mail.text(), mail.html());
    helper.setSentDate(Date.from(clock.instant()));
    // No program answers it: neither "away" notes nor loops (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  /** One address and no more, whatever else a text may hold. */
  private static InternetAddress strict(String address) throws MessagingException {
    if (address.chars().anyMatch(c -> c <= ' ' || c == ',' || c == 0x7f)) {
      throw new MessagingException("no address");
    }
    InternetAddress one = new InternetAddress(address, true);
    one.validate();
    return one;
  }

  /** True when the server was not reached, or said no. */
  private static boolean isCertain(MailException failure) {
    Set<Throwable> seen = new HashSet<>();
    if (failure instanceof MailSendException several) {
      for (Exception one : several.getMessageExceptions()) {
        if (saysNo(one, seen)) {
          return true;
        }
      }
    }
    return saysNo(failure, seen);
  }

  private static boolean saysNo(@Nullable Throwable failure, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return false;
    }
    boolean no =
        failure instanceof MailConnectException
            || failure instanceof AuthenticationFailedException
            || (failure instanceof SMTPSendFailedException sent && sent.getReturnCode() >= NO)
            || (failure instanceof SMTPAddressFailedException to && to.getReturnCode() >= NO)
            || (failure instanceof SMTPSenderFailedException from && from.getReturnCode() >= NO);
    return no
        || saysNo(failure.getCause(), seen)
        || (failure instanceof MessagingException mail && saysNo(mail.getNextException(), seen));
  }
}
