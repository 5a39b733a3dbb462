package org.maillage.app.observatory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.RightsTable;
import org.maillage.app.access.Scope;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.reminder.MailText;
import org.maillage.app.reminder.Post;
import org.maillage.app.reminder.ReminderRepository;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes to the team of a territory about closures that put many people farther: to whoever keeps
 * its whole register and has not said that he wants no mail.
 */
@Component
class AlertMail {

  private static final Logger LOG = LoggerFactory.getLogger(AlertMail.class);

  private final PeopleRepository people;
  private final ReminderRepository reminders;
  private final Post post;
  private final TerritoryRepository territories;
  private final EventPlaces places;
  private final PublicAddress address;
  private final MessageSource messages;
  private final Clock clock;

  AlertMail(
      PeopleRepository people,
      ReminderRepository reminders,
      Post post,
      TerritoryRepository territories,
      EventPlaces places,
      PublicAddress address,
      MessageSource messages,
      Clock clock) {
    this.people = people;
    this.reminders = reminders;
    this.post = post;
    this.territories = territories;
    this.places = places;
    this.address = address;
    this.messages = messages;
    this.clock = clock;
  }

  /** Sends one mail to each of the team, when there is anything to alert of and a mail server. */
  void send(String territoryId, List<StoredEvent> events) {
    List<StoredEvent> alerts = events.stream().filter(StoredEvent::alert).toList();
    if (alerts.isEmpty() || !post.isConfigured()) {
      return;
    }
    Words words = new Words(messages, Locale.FRENCH);
    EventWords sentences =
        new EventWords(words, new Dates(Locale.FRENCH, clock.getZone()), places.of(territoryId));
    String name =
        territories.findSummary(territoryId).map(TerritorySummary::name).orElse(territoryId);
    String subject = MailText.oneLine(words.count("observatory.mail.subject", alerts.size(), name));
    String link = address.link("/territoires/" + territoryId + "/observatoire");
    List<String> lines = alerts.stream().map(e -> MailText.oneLine(sentences.sentence(e))).toList();
    String end = words.get("observatory.mail.end");
    for (String to : team(territoryId)) {
      Post.Outcome outcome =
          post.send(new Post.Mail(to, subject, text(lines, link, end), html(lines, link, end)));
      if (outcome != Post.Outcome.TAKEN) {
        LOG.warn("An alert of the observatory of {} did not go: {}", territoryId, outcome);
      }
    }
  }

  private Set<String> team(String territoryId) {
    LocalDate today = LocalDate.now(clock);
    Set<String> refusals = reminders.listRefusals();
    Scope scope = Scope.ofTerritory(territoryId);
    Set<String> team = new TreeSet<>();
    for (Mandate mandate : people.listMandatesOn(today)) {
      boolean keeps =
          mandate.grants().stream()
              .anyMatch(
                  grant ->
                      grant.scope().covers(scope)
                          && RightsTable.reach(grant.role(), Right.CHANGE_REGISTER) == Reach.ALL);
      if (keeps && !refusals.contains(mandate.personId())) {
        people
            .findPerson(mandate.personId())
            .filter(Person::active)
            .map(Person::email)
            .ifPresent(team::add);
      }
    }
    return team;
  }

  private static String text(List<String> lines, String link, String end) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append("- ").append(line).append('\n'));
    return text.append('\n').append(link).append("\n\n").append(end).append('\n').toString();
  }

  private static String html(List<String> lines, String link, String end) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><body><ul>");
    lines.forEach(line -> html.append("<li>").append(MailText.escaped(line)).append("</li>"));
    html.append("</ul><p><a href=\"").append(MailText.escaped(link)).append("\">");
    html.append(MailText.escaped(link)).append("</a></p><p>");
    return html.append(MailText.escaped(end)).append("</p></body></html>").toString();
  }
}
