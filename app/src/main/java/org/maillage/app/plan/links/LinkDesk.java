package org.maillage.app.plan.links;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.LinkNames.LinkName;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.PlanNode;
import org.springframework.stereotype.Service;

/** Where fiches are linked. Whoever writes a fiche says what it has to do with. */
@Service
public class LinkDesk {

  private final LinkRepository links;
  private final Things things;
  private final FicheDesk desk;

  LinkDesk(LinkRepository links, Things things, FicheDesk desk) {
    this.links = links;
    this.things = things;
    this.desk = desk;
  }

  /** What became of a link. */
  public enum Outcome {
    DONE,
    /** It was there already, or is gone already; nothing was done. */
    ALREADY,
    /** There is no such thing to link to; nothing was done. */
    UNKNOWN
  }

  /**
   * Links a fiche.
   *
   * @param target id of the thing; for a sister plan, its name
   * @param device that two actions carry together; blank for none
   * @throws NotAllowedException when who acts may not write the fiche
   */
  public Outcome add(
      StoredPlan plan,
      Fiche fiche,
      FicheLink.Kind kind,
      String target,
      String device,
      Locale locale) {
    check(plan, fiche);
    String name = name(plan, kind, target, locale);
    boolean itself = kind == FicheLink.Kind.ACTION && target.equals(fiche.node().id());
    if (name == null || itself || device.length() > PlanNode.LONGEST_TITLE) {
      return Outcome.UNKNOWN;
    }
    FicheLink link =
        new FicheLink(
            kind, target, kind == FicheLink.Kind.ACTION && !device.isBlank() ? device : null);
    return links.add(plan.id(), fiche.node().id(), link, name) ? Outcome.DONE : Outcome.ALREADY;
  }

  private void check(StoredPlan plan, Fiche fiche) {
    if (!desk.mayWrite(plan, fiche)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
  }

  private @Nullable String name(
      StoredPlan plan, FicheLink.Kind kind, String target, Locale locale) {
    if (kind == FicheLink.Kind.SISTER_PLAN) {
      boolean said = !target.isBlank() && target.length() <= PlanNode.LONGEST_TITLE;
      return said ? target : null;
    }
    Map<String, LinkName> known = things.all(plan, kind, locale);
    LinkName name = known.get(target);
    return name == null ? null : name.name();
  }

  /**
   * Takes a link of a fiche away, whatever it leads to.
   *
   * @throws NotAllowedException when who acts may not write the fiche
   */
  public Outcome remove(StoredPlan plan, Fiche fiche, FicheLink link, Locale locale) {
    check(plan, fiche);
    List<FicheLink> own = fiche.links();
    if (!own.contains(link)) {
      return Outcome.ALREADY;
    }
    String name = things.names(plan, locale).name(link).name();
    return links.remove(plan.id(), fiche.node().id(), link, name) ? Outcome.DONE : Outcome.ALREADY;
  }
}
