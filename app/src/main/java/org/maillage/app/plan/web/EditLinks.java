package org.maillage.app.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.check.Completeness;

/**
 * What who looks at a fiche may write in it.
 *
 * @param common whether he may write what is common to all, the state and the notes
 * @param bySection forms of the sections that the page shows
 * @param empty forms of the optional sections that say nothing yet
 */
public record EditLinks(boolean common, Map<String, List<Link>> bySection, List<Link> empty) {

  /**
   * A form.
   *
   * @param key section
   * @param holder organisation whose part it is; empty for what is common to all
   */
  public record Link(String key, String href, String holder) {}

  /** The forms of a section that no text of a part stands for: what is common, and empty parts. */
  public List<Link> links(String key, List<String> authors) {
    return bySection.getOrDefault(key, List.of()).stream()
        .filter(link -> !authors.contains(link.holder()) || link.holder().isEmpty())
        .toList();
  }

  /** Where the part that an organisation holds of a section is written; empty where it may not. */
  public String partHref(String key, String author) {
    return bySection.getOrDefault(key, List.of()).stream()
        .filter(link -> !author.isEmpty() && link.holder().equals(author))
        .map(Link::href)
        .findFirst()
        .orElse("");
  }

  static EditLinks of(FicheDesk desk, StoredPlan stored, Fiche fiche, String ficheHref) {
    boolean common = desk.mayWrite(stored, fiche);
    Map<String, List<Link>> bySection = new LinkedHashMap<>();
    List<Link> empty = new ArrayList<>();
    for (SectionSpec section : stored.plan().frame().template().sections()) {
      if (!section.kind().isWritten()) {
        continue;
      }
      String href = ficheHref + "/rubriques/" + section.key();
      List<Link> links = new ArrayList<>();
      if (common) {
        links.add(new Link(section.key(), href, ""));
      }
      for (Part part : fiche.parts()) {
        boolean said = fiche.findSection(section.key(), part.id()).isPresent();
        if (desk.mayWrite(stored, fiche, part) && (said || !common)) {
          String holder = stored.plan().findActor(part.actorId()).map(PlanActor::name).orElse("");
          links.add(new Link(section.key(), href + "?partie=" + part.id(), holder));
        }
      }
      if (section.required() || Completeness.isFilled(section, fiche)) {
        bySection.put(section.key(), links);
      } else {
        empty.addAll(links);
      }
    }
    return new EditLinks(common, bySection, empty);
  }
}
