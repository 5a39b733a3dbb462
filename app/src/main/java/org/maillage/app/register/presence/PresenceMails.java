package org.maillage.app.register.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.maillage.app.link.SingleUseLinks;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.reminder.DailyPost;
import org.maillage.app.reminder.MailText;
import org.maillage.app.reminder.Post;
import org.maillage.app.reminder.ReminderRepository;
import org.maillage.app.reminder.ReminderSetting;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.offer.NameWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Asks operators by mail whether their places were there, and asks again every two weeks while they
 * do not answer. A mail goes to the address of the organisation that bears the operator's name, to
 * its people where it has none; in French. Nobody gets one who wants no reminders.
 */
@Component
class PresenceMails implements DailyPost {

  private static final Logger LOG = LoggerFactory.getLogger(PresenceMails.class);

  private static final int DAYS_BETWEEN = 14;

  /** So long after the day that was given, nobody is asked again. */
  private static final int DAYS_AFTER = 60;

  private final PresenceRepository requests;
  private final PeopleRepository people;
  private final ReminderRepository reminders;
  private final TerritoryRepository territories;
  private final SingleUseLinks links;
  private final PublicAddress address;
  private final Post post;
  private final MessageSource messages;
  private final Clock clock;

  PresenceMails(
      PresenceRepository requests,
      PeopleRepository people,
      ReminderRepository reminders,
      TerritoryRepository territories,
      SingleUseLinks links,
      PublicAddress address,
      Post post,
      MessageSource messages,
      Clock clock) {
    this.requests = requests;
    this.people = people;
    this.reminders = reminders;
    this.territories = territories;
    this.links = links;
    this.address = address;
    this.post = post;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void runDaily() {
    LocalDate today = LocalDate.now(clock);
    requests
        .listOpen(today.minusDays(DAYS_AFTER))
        .forEach((territory, open) -> open.forEach(request -> ask(territory, request, today)));
  }

  private void ask(String territoryId, PresenceRequest request, LocalDate today) {
    Set<String> to = addresses(request.operator(), today);
    // The day is taken first: a server that stops here has asked at most once.
    if (to.isEmpty()
        || !requests.claimMail(
            territoryId, request.id(), today, today.minusDays(DAYS_BETWEEN - 1L))) {
      return;
    }
    boolean went = false;
    for (String one : to) {
      went |= post.send(mail(one, territoryId, request)) != Post.Outcome.REFUSED;
    }
    if (!went) {
      requests.releaseMail(territoryId, request.id(), request.mailedOn());
      LOG.warn("No mail about the presence of {} went; it will be tried tomorrow", request.id());
    }
  }

  private Set<String> addresses(String operator, LocalDate today) {
    Set<String> to = new TreeSet<>();
    for (Organisation organisation : people.listOrganisations()) {
      ReminderSetting setting = reminders.getSetting(organisation.id());
      if (organisation.existsOn(today) && setting.enabled() && bears(organisation, operator)) {
        String own = setting.address();
        if (own == null) {
          to.addAll(peopleOf(organisation, today));
        } else {
          to.add(own);
        }
      }
    }
    return to;
  }

  private static boolean bears(Organisation organisation, String operator) {
    String plain = NameWords.plain(operator);
    return organisation.names().stream()
        .flatMap(name -> Stream.of(name.name(), name.shortName()))
        .anyMatch(name -> NameWords.plain(name).equals(plain));
  }

  private Set<String> peopleOf(Organisation organisation, LocalDate today) {
    Set<String> refusals = reminders.listRefusals();
    Set<String> to = new TreeSet<>();
    for (Mandate mandate : people.listMandatesOf(organisation.id())) {
      Person person = people.findPerson(mandate.personId()).orElse(null);
      boolean asked =
          person != null
              && person.active()
              && mandate.runsOn(today)
              && !refusals.contains(person.id());
      String email = asked && person != null ? person.email() : null;
      if (email != null) {
        to.add(email);
      }
    }
    return to;
  }

  private Post.Mail mail(String to, String territoryId, PresenceRequest request) {
    Words words = new Words(messages, Locale.FRENCH);
    String territory =
        territories.findSummary(territoryId).map(TerritorySummary::name).orElse(territoryId);
    String half =
        words.get(
            "register.half." + request.halfYear().half(),
            Integer.toString(request.halfYear().year()));
    String link =
        address.link(
            links.make(
                PresencePage.KEY, PresencePage.subject(territoryId, request.id()), territoryId));
    String due = new Dates(Locale.FRENCH, clock.getZone()).day(request.dueOn());
    List<String> before =
        List.of(
            words.get(
                request.mailedOn() == null
                    ? "register.presence.mail.text"
                    : "register.presence.mail.again",
                MailText.oneLine(request.operator()),
                half,
                territory),
            words.get("register.presence.mail.due", due));
    String after = words.get("register.presence.mail.end");
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><body>");
    before.forEach(text -> html.append("<p>").append(MailText.escaped(text)).append("</p>"));
    String href = MailText.escaped(link);
    html.append("<p><a href=\"").append(href).append("\">").append(href).append("</a></p><p>");
    html.append(MailText.escaped(after)).append("</p></body></html>");
    return new Post.Mail(
        to,
        MailText.oneLine(words.get("register.presence.mail.subject", half, territory)),
        String.join("\n\n", before) + "\n\n" + link + "\n\n" + after + "\n",
        html.toString());
  }
}
