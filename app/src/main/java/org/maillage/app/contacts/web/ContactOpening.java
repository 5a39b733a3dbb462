package org.maillage.app.contacts.web;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.maillage.app.contacts.ContactDesk;
import org.maillage.app.register.Keepers;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What all pages of a directory of professionals begin with. */
@Component
class ContactOpening {

  private static final Supplier<ResponseStatusException> NOT_FOUND =
      () -> new ResponseStatusException(HttpStatus.NOT_FOUND);

  private final ContactDesk desk;
  private final Keepers keepers;
  private final TerritoryRepository territories;
  private final MessageSource messages;
  private final Clock clock;

  ContactOpening(
      ContactDesk desk,
      Keepers keepers,
      TerritoryRepository territories,
      MessageSource messages,
      Clock clock) {
    this.desk = desk;
    this.keepers = keepers;
    this.territories = territories;
    this.messages = messages;
    this.clock = clock;
  }

  /** The whole territory, for who needs its zones. */
  Territory territory(String id) {
    return territories.findTerritory(id).orElseThrow(NOT_FOUND);
  }

  /** Fills what all of them show. */
  ContactViews open(String id, Model model, Locale locale) {
    model.addAttribute("territoryId", id);
    model.addAttribute(
        "territory",
        territories.findSummary(id).map(TerritorySummary::name).orElseThrow(NOT_FOUND));
    model.addAttribute("keepsAll", keepers.keepsAll(id));
    model.addAttribute("keepsSome", !desk.listKept(id).isEmpty());
    return views(id, locale);
  }

  ContactViews views(String id, Locale locale) {
    return new ContactViews(
        new Words(messages, locale),
        new Dates(locale, clock.getZone()),
        desk.today(),
        desk.organisations(id),
        contact -> desk.keeps(id, contact.organisationId()));
  }
}
