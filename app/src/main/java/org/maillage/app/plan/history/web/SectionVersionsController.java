package org.maillage.app.plan.history.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.SectionEdition;
import org.maillage.app.plan.history.SectionHistory;
import org.maillage.app.plan.history.SectionVersion;
import org.maillage.app.plan.history.WordComparison;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a section said, who wrote it and when; two versions word by word; one brought back. */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping("/territoires/{id}/plans/{plan}/fiches/{node}/rubriques/{key}/versions")
class SectionVersionsController {

  private final PlanOpening opening;
  private final FicheDesk desk;
  private final SectionHistory history;
  private final ActorNames names;
  private final Clock clock;

  SectionVersionsController(
      PlanOpening opening, FicheDesk desk, SectionHistory history, ActorNames names, Clock clock) {
    this.opening = opening;
    this.desk = desk;
    this.history = history;
    this.names = names;
    this.clock = clock;
  }

  /** A version in the list. */
  record Line(long number, String when, String who, boolean empty) {}

  /**
   * What the page shows.
   *
   * @param versions the last first
   * @param from number of the earlier one that is compared
   * @param to number of the later one
   * @param runs the two, word by word; empty when there is nothing to compare
   * @param version of the section, for a form that brings one back
   */
  record Page(
      String name,
      String href,
      String key,
      String partId,
      List<Line> versions,
      long from,
      long to,
      List<WordComparison.Run> runs,
      int version) {}

  private record Asked(OpenedPlan opened, Fiche fiche, String key, @Nullable String partId) {
    String href() {
      return opened.stored().path() + "/fiches/" + fiche.node().id();
    }
  }

  private Asked asked(
      String id, String plan, String node, String key, String partId, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche fiche = opened.index().findFiche(node).orElseThrow(SectionVersionsController::none);
    if (opened.stored().plan().frame().template().findSection(key).isEmpty()) {
      throw none();
    }
    Optional<Part> part = fiche.parts().stream().filter(one -> one.id().equals(partId)).findFirst();
    if (!partId.isEmpty() && part.isEmpty()) {
      throw none();
    }
    boolean may =
        part.isPresent()
            ? desk.mayWrite(opened.stored(), fiche, part.get())
            : desk.mayWrite(opened.stored(), fiche);
    if (!may) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    return new Asked(opened, fiche, key, partId.isEmpty() ? null : partId);
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /**
   * The versions.
   *
   * @param de number of the earlier version to compare; the last but one without it
   * @param a number of the later version; the last without it
   */
  @GetMapping
  String versions(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String key,
      @RequestParam(name = "partie", defaultValue = "") String partId,
      @RequestParam(defaultValue = "-1") long de,
      @RequestParam(defaultValue = "-1") long a,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, key, partId, model, locale);
    List<SectionVersion> versions = history.listVersions(node, key, asked.partId());
    Optional<SectionVersion> to = find(versions, a, 0);
    Optional<SectionVersion> from = find(versions, de, 1);
    List<WordComparison.Run> runs =
        to.isPresent() && from.isPresent()
            ? WordComparison.compare(from.get().text(), to.get().text())
            : List.of();
    model.addAttribute(
        "page",
        new Page(
            asked.opened().index().code(node) + " " + asked.fiche().node().title(),
            asked.href(),
            key,
            partId,
            lines(versions, asked.opened().words()),
            from.map(SectionVersion::number).orElse(-1L),
            to.map(SectionVersion::number).orElse(-1L),
            runs,
            edition(asked).version()));
    return "planhistory/versions";
  }

  private static Optional<SectionVersion> find(
      List<SectionVersion> versions, long number, int otherwise) {
    Optional<SectionVersion> asked =
        versions.stream().filter(version -> version.number() == number).findFirst();
    return asked.isPresent() || versions.size() <= otherwise
        ? asked
        : Optional.of(versions.get(otherwise));
  }

  private List<Line> lines(List<SectionVersion> versions, PlanWords words) {
    List<Line> lines = new ArrayList<>();
    for (SectionVersion version : versions) {
      String when =
          version.at() == null ? words.get("planhistory.original") : words.dateTime(version.at());
      lines.add(new Line(version.number(), when, who(version, words), version.text().isEmpty()));
    }
    return lines;
  }

  /** A person with the organisation; an erased person is nobody any more. */
  private String who(SectionVersion version, PlanWords words) {
    String personId = version.personId();
    String organisationId = version.organisationId();
    if (personId == null) {
      return version.at() == null ? "" : words.get("planhistory.platform");
    }
    Instant at = version.at() == null ? clock.instant() : version.at();
    String known = names.person(personId);
    String person = known.isEmpty() ? words.get("journal.erased") : known;
    String organisation = organisationId == null ? "" : names.organisation(organisationId, at);
    return organisation.isEmpty() ? person : words.get("planhistory.who", person, organisation);
  }

  private SectionEdition edition(Asked asked) {
    return desk.open(
        asked.opened().stored(), asked.fiche(), asked.key(), Optional.ofNullable(asked.partId()));
  }

  /** Brings a version back: its text becomes one more version. */
  @PostMapping
  String restore(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String key,
      @RequestParam(name = "partie", defaultValue = "") String partId,
      @RequestParam long numero,
      @RequestParam int version,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, key, partId, model, locale);
    SectionVersion former =
        history.listVersions(node, key, asked.partId()).stream()
            .filter(one -> one.number() == numero)
            .findFirst()
            .orElseThrow(SectionVersionsController::none);
    Optional<SectionEdition> theirs =
        desk.save(
            asked.opened().stored(),
            asked.fiche(),
            new SectionEdition(node, key, asked.partId(), former.text(), version));
    String part = partId.isEmpty() ? "" : "&partie=" + partId;
    return theirs.isEmpty()
        ? "redirect:" + asked.href() + "#" + key
        : "redirect:" + asked.href() + "/rubriques/" + key + "/versions?change" + part;
  }
}
