package org.maillage.app.plan.edit.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far an action is, and what has been done: the page that a pilot fills before a committee. */
@Controller
@Requires(Right.CHANGE_PLANS)
class FollowUpController {

  private static final String PAGE = "/territoires/{id}/plans/{plan}/fiches/{node}/suivi";
  private static final int LONGEST_REASON = 2000;

  private final EditedFiches fiches;
  private final FicheDesk desk;
  private final Clock clock;

  FollowUpController(EditedFiches fiches, FicheDesk desk, Clock clock) {
    this.fiches = fiches;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param state chosen in the form
   * @param since ISO day as typed, blank for none
   * @param theirs state that somebody else saved meanwhile; null when nobody did
   * @param problem key of the message about the state; null when there is none
   * @param noteOn ISO day as typed
   * @param noteProblem key of the message about the note; null when there is none
   */
  record Form(
      EditedFiche edited,
      ActionState state,
      String since,
      String reason,
      String blockedBy,
      String unblockedBy,
      int version,
      @Nullable Status theirs,
      @Nullable String problem,
      String noteOn,
      String note,
      @Nullable String noteProblem) {

    public List<ActionState> states() {
      return List.of(ActionState.values());
    }

    public int longest() {
      return LONGEST_REASON;
    }

    public int longestNote() {
      return SectionText.LONGEST;
    }

    /** Key of the words of a state. */
    public String key(ActionState of) {
      return "plan.state." + of;
    }

    Form withNote(String on, String text, String why) {
      return new Form(
          edited,
          state,
          since,
          reason,
          blockedBy,
          unblockedBy,
          version,
          theirs,
          problem,
          on,
          text,
          why);
    }
  }

  @GetMapping(PAGE)
  ModelAndView form(@PathVariable String id, @PathVariable String plan, @PathVariable String node) {
    return page(asStored(allowed(id, plan, node)), HttpStatus.OK);
  }

  private EditedFiche allowed(String id, String plan, String node) {
    EditedFiche edited = fiches.fiche(id, plan, node);
    if (!desk.mayWrite(edited.stored(), edited.fiche())) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    return edited;
  }

  private Form asStored(EditedFiche edited) {
    Status status = edited.fiche().status();
    return new Form(
        edited,
        status.state(),
        status.since() == null ? "" : status.since().toString(),
        status.reason(),
        status.blockedBy(),
        status.unblockedBy(),
        desk.version(edited.stored(), edited.fiche()),
        null,
        null,
        LocalDate.now(clock).toString(),
        "",
        null);
  }

  @PostMapping(PAGE)
  Object change(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam ActionState etat,
      @RequestParam(defaultValue = "") String depuis,
      @RequestParam(defaultValue = "") String motif,
      @RequestParam(name = "bloquePar", defaultValue = "") String blockedBy,
      @RequestParam(name = "debloquePar", defaultValue = "") String unblockedBy,
      @RequestParam int version) {
    EditedFiche edited = allowed(id, plan, node);
    Form typed =
        new Form(
            edited,
            etat,
            depuis.strip(),
            motif.strip(),
            blockedBy.strip(),
            unblockedBy.strip(),
            version,
            null,
            null,
            LocalDate.now(clock).toString(),
            "",
            null);
    String problem = problem(typed);
    if (problem != null) {
      return page(with(typed, version, null, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Status status =
        new Status(
            etat, day(typed.since()), typed.reason(), typed.blockedBy(), typed.unblockedBy());
    if (desk.change(edited.stored(), edited.fiche(), status, version)) {
      return "redirect:" + edited.href();
    }
    EditedFiche now = fiches.fiche(id, plan, node);
    int present = desk.version(now.stored(), now.fiche());
    return page(with(typed, present, now.fiche().status(), null), HttpStatus.CONFLICT);
  }

  private static Form with(
      Form form, int version, @Nullable Status theirs, @Nullable String problem) {
    return new Form(
        form.edited(),
        form.state(),
        form.since(),
        form.reason(),
        form.blockedBy(),
        form.unblockedBy(),
        version,
        theirs,
        problem,
        form.noteOn(),
        form.note(),
        form.noteProblem());
  }

  private static @Nullable String problem(Form form) {
    if (form.state().needsReason() && form.reason().isEmpty() && form.blockedBy().isEmpty()) {
      return "planedit.state.reason-missing";
    }
    if (FicheDesk.awaitsLocalValue(form.edited().stored(), form.edited().fiche(), form.state())) {
      return "planvalue.missing";
    }
    if (form.reason().length() > LONGEST_REASON
        || form.blockedBy().length() > LONGEST_REASON
        || form.unblockedBy().length() > LONGEST_REASON) {
      return "planedit.state.long";
    }
    if (!form.since().isEmpty() && day(form.since()) == null) {
      return "planedit.day.unknown";
    }
    return null;
  }

  private static @Nullable LocalDate day(String iso) {
    try {
      return iso.isEmpty() ? null : LocalDate.parse(iso);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @PostMapping(PAGE + "/notes")
  Object note(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam(name = "le") String on,
      @RequestParam(name = "note") String text) {
    EditedFiche edited = allowed(id, plan, node);
    LocalDate day = day(on.strip());
    String written = text.replace("\r\n", "\n").strip();
    String problem = noteProblem(edited, day, written);
    if (problem != null || day == null) {
      Form form = asStored(edited).withNote(on, written, problem == null ? "" : problem);
      return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.note(edited.stored(), edited.fiche(), day, written);
    return "redirect:" + edited.href() + "#avancement";
  }

  private @Nullable String noteProblem(
      EditedFiche edited, @Nullable LocalDate day, String written) {
    if (day == null) {
      return "planedit.day.unknown";
    }
    Period life = edited.stored().plan().frame().life();
    if (day.isAfter(LocalDate.now(clock))) {
      return "planedit.note.future";
    }
    if (day.isBefore(life.start()) || day.isAfter(life.end().plusYears(1))) {
      return "planedit.note.outside";
    }
    if (written.isEmpty()) {
      return "planedit.note.empty";
    }
    return written.length() > SectionText.LONGEST ? "planedit.section.long" : null;
  }

  private static ModelAndView page(Form form, HttpStatus status) {
    ModelAndView page = new ModelAndView("planedit/follow-up", Map.of("form", form));
    page.setStatus(status);
    return page;
  }
}
