package org.maillage.app.observatory;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.maillage.app.reminder.MailText;
import org.maillage.app.reminder.Post;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails of subscriptions, in French: as plain text and as an HTML that is no more. */
@Component
class SubscriptionMails {

  private final TerritoryRepository territories;
  private final PublicAddress address;
  private final MessageSource messages;
  private final Clock clock;

  SubscriptionMails(
      TerritoryRepository territories, PublicAddress address, MessageSource messages, Clock clock) {
    this.territories = territories;
    this.address = address;
    this.messages = messages;
    this.clock = clock;
  }

  private String name(String territoryId) {
    return territories.findSummary(territoryId).map(TerritorySummary::name).orElse(territoryId);
  }

  /**
   * Asks whether it is wanted.
   *
   * @param link path with the secret
   */
  Post.Mail confirmation(Subscription subscription, String link) {
    Words words = new Words(messages, Locale.FRENCH);
    String name = name(subscription.territoryId());
    return mail(
        subscription.address(),
        words.get("observatory.mail.confirm.subject", name),
        words.get("observatory.mail.confirm.text", name),
        List.of(),
        address.link(link),
        words.get("observatory.mail.confirm.end"));
  }

  /**
   * Tells what happened.
   *
   * @param end path with the secret of the link that ends the subscription
   */
  Post.Mail news(
      Subscription subscription, List<StoredEvent> news, EventPlaces.Names names, String end) {
    Words words = new Words(messages, Locale.FRENCH);
    EventWords sentences = new EventWords(words, new Dates(Locale.FRENCH, clock.getZone()), names);
    String query = subscription.filter().query();
    String page =
        "/territoires/"
            + subscription.territoryId()
            + "/observatoire"
            + (query.isEmpty() ? "" : "?" + query);
    return mail(
        subscription.address(),
        words.count("observatory.mail.news.subject", news.size(), name(subscription.territoryId())),
        words.get("observatory.mail.news.text", name(subscription.territoryId())),
        news.stream().map(sentences::sentence).toList(),
        address.link(page),
        words.get("observatory.mail.news.end", address.link(end)));
  }

  private static Post.Mail mail(
      String to, String subject, String text, List<String> lines, String link, String end) {
    StringBuilder plain = new StringBuilder(text).append("\n\n");
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><body><p>")
            .append(MailText.escaped(text))
            .append("</p>");
    if (!lines.isEmpty()) {
      html.append("<ul>");
      for (String line : lines) {
        plain.append("- ").append(MailText.oneLine(line)).append('\n');
        html.append("<li>").append(MailText.escaped(MailText.oneLine(line))).append("</li>");
      }
      html.append("</ul>");
      plain.append('\n');
    }
    plain.append(link).append("\n\n").append(end).append('\n');
    String href = MailText.escaped(link);
    html.append("<p><a href=\"").append(href).append("\">").append(href).append("</a></p><p>");
    html.append(MailText.escaped(end)).append("</p></body></html>");
    return new Post.Mail(to, MailText.oneLine(subject), plain.toString(), html.toString());
  }
}
