package org.maillage.app.contacts.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.ContactDesk;
import org.maillage.app.mine.AskedElsewhere;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks people, on their own page, to confirm the contacts of their organisation. */
@Component
class ContactsToConfirm implements AskedElsewhere {

  private final ContactDesk desk;
  private final MessageSource messages;
  private final Clock clock;

  ContactsToConfirm(ContactDesk desk, MessageSource messages, Clock clock) {
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String heading() {
    return "contacts.mine";
  }

  @Override
  public List<Line> list(Locale locale) {
    Words words = new Words(messages, locale);
    Dates days = new Dates(locale, clock.getZone());
    return desk.listDue().stream().map(due -> line(due, words, days)).toList();
  }

  private static Line line(ContactDesk.Due due, Words words, Dates days) {
    Contact contact = due.contact();
    return new Line(
        "/territoires/" + due.territoryId() + "/annuaire?organisation=" + contact.organisationId(),
        Objects.requireNonNullElse(contact.name(), contact.function()),
        words.get("contacts.mine.note", days.day(contact.confirmedOn())));
  }
}
