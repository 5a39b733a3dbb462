package org.maillage.app.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maillage.app.access.Right;
import org.maillage.app.people.Directory;
import org.maillage.app.people.Jurisdiction;
import org.maillage.app.people.Member;
import org.maillage.app.people.Memberships;
import org.maillage.app.people.Organisation;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of the directory are made of. */
@Component
class DirectoryDoor {

  private final Directory directory;
  private final Memberships memberships;
  private final TerritoryRepository territories;
  private final MessageSource messages;

  DirectoryDoor(
      Directory directory,
      Memberships memberships,
      TerritoryRepository territories,
      MessageSource messages) {
    this.directory = directory;
    this.memberships = memberships;
    this.territories = territories;
    this.messages = messages;
  }

  Directory directory() {
    return directory;
  }

  Memberships memberships() {
    return memberships;
  }

  Jurisdiction jurisdiction() {
    return directory.jurisdiction();
  }

  PeopleWords words(Locale locale) {
    return new PeopleWords(
        new Words(messages, locale),
        territories.listTerritories().stream()
            .collect(Collectors.toMap(TerritorySummary::id, TerritorySummary::name)));
  }

  Organisation organisation(String id) {
    return directory.findOrganisation(id).orElseThrow(DirectoryDoor::nothing);
  }

  /** An organisation that who acts changes. */
  Organisation kept(String id) {
    Organisation organisation = organisation(id);
    refuseUnless(jurisdiction().keeps(organisation));
    return organisation;
  }

  Member member(String id) {
    return memberships.findMember(id).orElseThrow(DirectoryDoor::nothing);
  }

  /** A person whose account who acts keeps. */
  Member keptMember(String id) {
    Member member = member(id);
    refuseUnless(memberships.keeps(member));
    return member;
  }

  static void refuseUnless(boolean kept) {
    if (!kept) {
      throw new org.maillage.app.access.NotAllowedException(Right.MANAGE_PEOPLE);
    }
  }

  static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  Map<String, Organisation> organisationsById() {
    return directory.listOrganisations().stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** Territories that who acts keeps people of; everywhere first where he does. */
  List<Option> territoryOptions(PeopleWords words) {
    Jurisdiction jurisdiction = jurisdiction();
    List<Option> options = new ArrayList<>();
    if (jurisdiction.keeps((String) null)) {
      options.add(new Option("", words.territory(null)));
    }
    territories.listTerritories().stream()
        .filter(t -> jurisdiction.keeps(t.id()))
        .forEach(t -> options.add(new Option(t.id(), t.name())));
    return options;
  }

  /** A page that says why nothing was changed. */
  static ModelAndView refused(String view, Model model) {
    ModelAndView answer = new ModelAndView(view, model.asMap());
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }
}
