package org.maillage.app.people.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.link.SingleUseLinks;
import org.maillage.app.people.Confirmations;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.Proposal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an organisation was asked and what it answered, for whoever keeps its record. */
@Component
class ConfirmationViews {

  private final Confirmations confirmations;
  private final SingleUseLinks links;
  private final Clock clock;

  ConfirmationViews(Confirmations confirmations, SingleUseLinks links, Clock clock) {
    this.confirmations = confirmations;
    this.links = links;
    this.clock = clock;
  }

  /** A link that was sent. */
  record LinkLine(String id, String made, String expires, String state, boolean open) {}

  /** A part of the record before and after. */
  record Row(String label, String before, String after, boolean differs) {}

  /** An answer that waits. */
  record ProposalView(String id, String made, List<Row> rows) {}

  void addTo(Model model, Organisation organisation, boolean keeps, PeopleWords words) {
    boolean asked = keeps && organisation.until() == null;
    model.addAttribute("asksConfirmation", asked);
    model.addAttribute("links", asked ? links(organisation.id(), words) : List.of());
    model.addAttribute("proposals", asked ? proposals(organisation.id(), words) : List.of());
  }

  private List<LinkLine> links(String organisationId, PeopleWords words) {
    return confirmations.listLinks(organisationId).stream()
        .map(
            link -> {
              SingleUseLink.State state = links.state(link);
              return new LinkLine(
                  link.id(),
                  day(link.madeAt(), words),
                  day(link.expiresAt(), words),
                  words.get("link.state." + state),
                  state == SingleUseLink.State.OPEN);
            })
        .toList();
  }

  private String day(Instant at, PeopleWords words) {
    return words.day(at.atZone(clock.getZone()).toLocalDate());
  }

  private List<ProposalView> proposals(String organisationId, PeopleWords words) {
    List<ProposalView> views = new ArrayList<>();
    for (Proposal proposal : confirmations.listOpen(organisationId)) {
      Proposal.Content now = confirmations.record(organisationId);
      Proposal.Content then = proposal.content();
      views.add(
          new ProposalView(
              proposal.id(),
              day(proposal.madeAt(), words),
              List.of(
                  row("name", now.name(), then.name(), words),
                  row("shortName", now.shortName(), then.shortName(), words),
                  row("siret", now.siret(), then.siret(), words),
                  row(
                      "units",
                      String.join(", ", now.units()),
                      String.join(", ", then.units()),
                      words),
                  row("referentFunction", "", then.referentFunction(), words))));
    }
    return views;
  }

  private static Row row(String field, String before, String after, PeopleWords words) {
    return new Row(
        words.get("people.field." + field),
        before.isEmpty() ? words.get("people.nothing") : before,
        after.isEmpty() ? words.get("people.nothing") : after,
        !before.equals(after));
  }
}
