package org.maillage.app.plan.publication.web;

import java.util.List;
import org.maillage.app.plan.PlanCounts;
import org.maillage.app.plan.publication.PlanVersion;
import org.maillage.app.plan.publication.PublicVersion;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.PlanFrame;

/**
 * What all pages of a version have at their top.
 *
 * @param base address of the version; its pages hang below
 * @param name number and day, for example "Version 2 du 12 mars 2027"
 * @param published day on which it became public; empty in a preview
 * @param current whether no newer one was published
 * @param newerHref page of the newest, where there is a newer one; empty otherwise
 * @param others all versions that everybody may read, the newest first
 */
record VersionHead(
    String territoryId,
    String territory,
    String base,
    String title,
    String law,
    String life,
    String levels,
    String document,
    String name,
    String published,
    boolean current,
    String newerHref,
    List<Other> others,
    boolean preview) {

  /** Another version. */
  record Other(String name, String href, boolean here) {}

  VersionHead {
    others = List.copyOf(others);
  }

  /** Address of a fiche, for a link with {@code n}. */
  public String fiche() {
    return base + "/fiches/{n}";
  }

  static VersionHead of(PublicVersion shown, String territory, String preview, PlanWords words) {
    PlanFrame frame = shown.index().plan().frame();
    PlanVersion version = shown.version();
    String plan = planPath(shown);
    String document = frame.document();
    return new VersionHead(
        shown.territoryId(),
        territory,
        preview.isEmpty() ? path(plan, version) : preview,
        frame.title(),
        words.get("plan.kind." + frame.kind()),
        words.days(frame.life()),
        words.levels(PlanCounts.of(shown.index().plan())),
        document == null ? "" : document,
        name(version, words),
        version.publishedAt() == null ? "" : words.day(version.publishedAt()),
        shown.current(),
        shown.newer().map(newer -> path(plan, newer)).orElse(""),
        shown.others().stream()
            .map(
                other ->
                    new Other(
                        name(other, words), path(plan, other), other.number() == version.number()))
            .toList(),
        !preview.isEmpty());
  }

  /** Number and day of a version. */
  static String name(PlanVersion version, PlanWords words) {
    return words.get(
        "planpublic.version", Integer.toString(version.number()), words.day(version.preparedAt()));
  }

  private static String planPath(PublicVersion shown) {
    return PublicPlanController.path(shown.territoryId()) + "/" + shown.version().planId();
  }

  private static String path(String plan, PlanVersion version) {
    return plan + "/versions/" + version.number();
  }
}
