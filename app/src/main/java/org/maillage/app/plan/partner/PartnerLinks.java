package org.maillage.app.plan.partner;

import java.util.List;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.link.SingleUseLinks;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.springframework.stereotype.Service;

/** Links by which a partner without an account says once what has become of its promises. */
@Service
public class PartnerLinks {

  private final SingleUseLinks links;
  private final FicheDesk desk;

  PartnerLinks(SingleUseLinks links, FicheDesk desk) {
    this.links = links;
    this.desk = desk;
  }

  /**
   * Makes a link.
   *
   * @return path on this server, with the secret: shown once, kept nowhere
   * @throws org.maillage.app.access.NotAllowedException when who acts does not keep the plan
   */
  public String ask(StoredPlan plan, String actorId) {
    desk.checkKeeps(plan);
    return links.make(
        PromisesPage.KEY, new PartnerSubject(plan.id(), actorId).text(), plan.territoryId());
  }

  /** Links that were made for the partner, the latest first. */
  public List<SingleUseLink> listLinks(StoredPlan plan, String actorId) {
    desk.checkKeeps(plan);
    return links.listLinks(PromisesPage.KEY, new PartnerSubject(plan.id(), actorId).text());
  }

  /** Its state now. */
  public SingleUseLink.State state(SingleUseLink link) {
    return links.state(link);
  }

  /** Takes one of the partner's links back. */
  public void revoke(StoredPlan plan, String actorId, String linkId) {
    listLinks(plan, actorId).stream()
        .filter(link -> link.id().equals(linkId))
        .forEach(links::revoke);
  }
}
