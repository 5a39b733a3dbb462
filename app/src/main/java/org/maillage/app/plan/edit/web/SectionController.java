package org.maillage.app.plan.edit.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.SectionEdition;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.SectionKind;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.SectionText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One section of a fiche, or of the part that an organisation holds of it, in a form. */
@Controller
@Requires(Right.CHANGE_PLANS)
class SectionController {

  private static final String PAGE = "/territoires/{id}/plans/{plan}/fiches/{node}/rubriques/{key}";

  private final EditedFiches fiches;
  private final FicheDesk desk;

  SectionController(EditedFiches fiches, FicheDesk desk) {
    this.fiches = fiches;
    this.desk = desk;
  }

  /**
   * What the form shows.
   *
   * @param holder whose part it is; blank for what is common to all
   * @param text as the form shows it
   * @param version that the form sends back
   * @param theirs what somebody else saved meanwhile; null when nobody did
   * @param problem key of the message; null when there is none
   */
  record Form(
      EditedFiche edited,
      SectionSpec section,
      String partId,
      String holder,
      String text,
      int version,
      @Nullable String theirs,
      @Nullable String problem) {

    public boolean list() {
      return section.kind() == SectionKind.LIST;
    }

    public int longest() {
      return SectionText.LONGEST;
    }
  }

  /** What an address names. */
  private record Asked(EditedFiche edited, SectionSpec section, Optional<Part> part) {

    Form form(SectionEdition shown, @Nullable String theirs, @Nullable String problem) {
      String holder =
          part.flatMap(p -> edited.stored().plan().findActor(p.actorId()))
              .map(PlanActor::name)
              .orElse("");
      return new Form(
          edited,
          section,
          part.map(Part::id).orElse(""),
          holder,
          shown.text(),
          shown.version(),
          theirs,
          problem);
    }
  }

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String key,
      @RequestParam(name = "partie", defaultValue = "") String partId) {
    Asked asked = asked(id, plan, node, key, partId);
    return page(asked.form(edition(asked), null, null), HttpStatus.OK);
  }

  @PostMapping(PAGE)
  Object save(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String key,
      @RequestParam(name = "partie", defaultValue = "") String partId,
      @RequestParam String texte,
      @RequestParam int version) {
    Asked asked = asked(id, plan, node, key, partId);
    String text = texte.replace("\r\n", "\n").strip();
    SectionEdition mine =
        new SectionEdition(node, key, asked.part().map(Part::id).orElse(null), text, version);
    if (text.length() > SectionText.LONGEST) {
      return page(
          asked.form(mine, null, "planedit.section.long"), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<SectionEdition> theirs =
        desk.save(asked.edited().stored(), asked.edited().fiche(), mine);
    if (theirs.isEmpty()) {
      return "redirect:" + asked.edited().href() + "#" + key;
    }
    SectionEdition now = theirs.get();
    SectionEdition kept = new SectionEdition(node, key, mine.partId(), mine.text(), now.version());
    return page(asked.form(kept, now.text(), null), HttpStatus.CONFLICT);
  }

  private Asked asked(String id, String plan, String node, String key, String partId) {
    EditedFiche edited = fiches.fiche(id, plan, node);
    SectionSpec section =
        edited
            .stored()
            .plan()
            .frame()
            .template()
            .findSection(key)
            .filter(s -> s.kind().isWritten())
            .orElseThrow(EditedFiches::notFound);
    Optional<Part> part =
        partId.isEmpty()
            ? Optional.empty()
            : Optional.of(
                edited.fiche().parts().stream()
                    .filter(p -> p.id().equals(partId))
                    .findFirst()
                    .orElseThrow(EditedFiches::notFound));
    boolean may =
        part.isPresent()
            ? desk.mayWrite(edited.stored(), edited.fiche(), part.get())
            : desk.mayWrite(edited.stored(), edited.fiche());
    if (!may) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    return new Asked(edited, section, part);
  }

  private SectionEdition edition(Asked asked) {
    return desk.open(
        asked.edited().stored(),
        asked.edited().fiche(),
        asked.section().key(),
        asked.part().map(Part::id));
  }

  private static ModelAndView page(Form form, HttpStatus status) {
    ModelAndView page = new ModelAndView("planedit/section", Map.of("form", form));
    page.setStatus(status);
    return page;
  }
}
