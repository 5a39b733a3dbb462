package org.maillage.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.link.SingleUseLinks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Organisations are asked whether their record is right; what they answer waits until somebody who
 * keeps it decides.
 */
@Service
public class Confirmations {

  /** Of the page behind the links. */
  public static final String PAGE = "organisation";

  private final DirectoryDesk desk;
  private final Directory directory;
  private final ProposalRepository proposals;
  private final SingleUseLinks links;

  /**
   * Over the directory and its links.
   *
   * @param links late: the page behind them takes its answers here
   */
  Confirmations(
      DirectoryDesk desk,
      Directory directory,
      ProposalRepository proposals,
      @Lazy SingleUseLinks links) {
    this.desk = desk;
    this.directory = directory;
    this.proposals = proposals;
    this.links = links;
  }

  /**
   * Makes a link for the organisation.
   *
   * @return path on this server, shown once
   */
  public String ask(String organisationId) {
    Organisation organisation = kept(organisationId);
    return links.make(PAGE, organisationId, organisation.territoryId());
  }

  private Organisation kept(String organisationId) {
    Organisation organisation =
        directory
            .findOrganisation(organisationId)
            .orElseThrow(() -> new UnknownInDirectoryException(organisationId));
    Jurisdiction.check(desk.jurisdiction().keeps(organisation));
    return organisation;
  }

  /** Links that were made for the organisation, the latest first. */
  public List<SingleUseLink> listLinks(String organisationId) {
    kept(organisationId);
    return links.listLinks(PAGE, organisationId);
  }

  /** Takes a link back. */
  public void revoke(String organisationId, String linkId) {
    listLinks(organisationId).stream()
        .filter(link -> link.id().equals(linkId))
        .forEach(links::revoke);
  }

  /** The record as it is, as an answer would say it; empty when there is no such organisation. */
  Optional<Proposal.Content> current(String organisationId) {
    return desk.read(
        () ->
            desk.people()
                .findOrganisation(organisationId)
                .filter(o -> o.existsOn(desk.today()))
                .map(o -> content(o, desk.people().listUnits(organisationId))));
  }

  private static Proposal.Content content(Organisation o, List<Unit> units) {
    return new Proposal.Content(
        o.name().name(),
        o.name().shortName(),
        Optional.ofNullable(o.siret()).orElse(""),
        units.stream().filter(u -> u.until() == null).map(Unit::name).toList(),
        "");
  }

  /**
   * Keeps an answer, in the transaction of its link.
   *
   * @throws DirectoryException when the record could not be that
   */
  void propose(SingleUseLink link, Proposal.Content content) {
    Directory.checkName(content.name(), content.shortName());
    String siret = Siret.normalized(content.siret());
    if (!siret.isEmpty() && !Siret.isValid(siret)) {
      throw new DirectoryException(DirectoryProblem.SIRET_INVALID);
    }
    if (content.referentFunction().length() > Directory.LONGEST_NAME
        || content.units().stream().anyMatch(u -> u.length() > Directory.LONGEST_NAME)) {
      throw new DirectoryException(DirectoryProblem.TOO_LONG);
    }
    Organisation organisation = desk.people().findOrganisation(link.subjectId()).orElseThrow();
    proposals.insert(
        new Proposal(desk.newId(), organisation.id(), link.id(), content, desk.now(), null, null));
    desk.recordOrganisation("proposed", organisation, Map.of("link", link.id()));
  }

  /** Answers that wait, the oldest first. */
  public List<Proposal> listOpen(String organisationId) {
    kept(organisationId);
    return desk.read(() -> proposals.listOpen(organisationId));
  }

  /** The record as it is, for somebody who keeps it. */
  public Proposal.Content record(String organisationId) {
    kept(organisationId);
    return current(organisationId)
        .orElseThrow(() -> new UnknownInDirectoryException(organisationId));
  }

  /**
   * Decides on an answer; accepted, it becomes the record.
   *
   * @throws ChangedMeanwhileException when somebody else decided meanwhile
   */
  public void decide(String organisationId, String proposalId, boolean accepted) {
    desk.write(
        () -> {
          Organisation organisation = kept(organisationId);
          Proposal proposal =
              proposals.listOpen(organisationId).stream()
                  .filter(p -> p.id().equals(proposalId))
                  .findFirst()
                  .orElseThrow(() -> new ChangedMeanwhileException(proposalId));
          if (!proposals.decide(proposalId, accepted, desk.now())) {
            throw new ChangedMeanwhileException(proposalId);
          }
          if (accepted) {
            apply(organisation, proposal.content());
          }
          desk.recordOrganisation(
              accepted ? "accepted" : "declined", organisation, Map.of("proposal", proposalId));
          return proposalId;
        });
  }

  private void apply(Organisation organisation, Proposal.Content content) {
    LocalDate today = desk.today();
    directory.change(
        organisation.id(),
        organisation.version(),
        new OrganisationDraft(
            content.name(),
            content.shortName(),
            content.siret(),
            organisation.kind(),
            organisation.territoryId(),
            organisation.since()),
        today);
    List<Unit> units =
        desk.people().listUnits(organisation.id()).stream().filter(u -> u.until() == null).toList();
    for (Unit unit : units) {
      if (!content.units().contains(unit.name())) {
        directory.endUnit(organisation.id(), unit.id(), today);
      }
    }
    for (String name : content.units()) {
      if (units.stream().noneMatch(u -> u.name().equals(name))) {
        directory.addUnit(organisation.id(), name);
      }
    }
  }
}
