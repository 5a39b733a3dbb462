package org.maillage.app.plan.evidence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.evidence.Evidence;
import org.maillage.app.plan.evidence.EvidenceDesk;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.app.upload.UploadedDocument;
import org.maillage.domain.plan.Fiche;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Files of evidence: brought to a note or a promise, given to whoever may see the plan. */
@Controller
class EvidenceController {

  private static final String PLAN = "/territoires/{id}/plans/{plan}";
  private static final String PAGE = PLAN + "/fiches/{node}/pieces/{subject}";
  private static final String FILE = PLAN + "/pieces/{file}";

  private final PlanOpening opening;
  private final EvidenceDesk desk;

  EvidenceController(PlanOpening opening, EvidenceDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /** What an address names. */
  private record Opened(OpenedPlan plan, Fiche fiche, EvidenceDesk.Subject subject) {
    String href() {
      return plan.stored().path() + "/fiches/" + fiche.node().id();
    }
  }

  private Opened opened(
      String id, String plan, String node, String subject, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche fiche = opened.index().findFiche(node).orElseThrow(EvidenceController::notFound);
    EvidenceDesk.Subject found =
        desk.findSubject(fiche, subject).orElseThrow(EvidenceController::notFound);
    desk.check(opened.stored(), fiche, found);
    return new Opened(opened, fiche, found);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @GetMapping(PAGE)
  @Requires(Right.CHANGE_PLANS)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String subject,
      @RequestParam(name = "trop-gros", required = false) @Nullable String tooLarge,
      Model model,
      Locale locale) {
    Opened opened = opened(id, plan, node, subject, model, locale);
    return page(
        opened, "", tooLarge == null ? "" : "planfollow.evidence.large", model, HttpStatus.OK);
  }

  @PostMapping(PAGE)
  @Requires(Right.CHANGE_PLANS)
  Object bring(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String subject,
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "legende", defaultValue = "") String caption,
      Model model,
      Locale locale) {
    Opened opened = opened(id, plan, node, subject, model, locale);
    String typed = caption.strip();
    if (typed.length() > Evidence.LONGEST_CAPTION) {
      return refuse(opened, typed, "planfollow.evidence.caption-long", model);
    }
    if (file == null || file.isEmpty()) {
      return refuse(opened, typed, "upload.document.EMPTY", model);
    }
    if (file.getSize() > Evidence.LARGEST_BYTES) {
      return refuse(opened, typed, "planfollow.evidence.large", model);
    }
    byte[] content = bytes(file);
    UploadedDocument.Answer answer = UploadedDocument.look(content);
    if (answer instanceof UploadedDocument.Refused refused) {
      return refuse(opened, typed, "upload.document." + refused.why(), model);
    }
    String sent = file.getOriginalFilename();
    desk.bring(
        opened.plan().stored(),
        opened.fiche(),
        opened.subject(),
        sent == null ? "" : sent,
        typed,
        (UploadedDocument.Taken) answer,
        content);
    return "redirect:" + opened.href() + "#pieces-" + opened.subject().id();
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView refuse(Opened opened, String caption, String problem, Model model) {
    return page(opened, caption, problem, model, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      Opened opened, String caption, String problem, Model model, HttpStatus status) {
    List<Evidence> files =
        desk.listEvidence(opened.plan().stored(), opened.fiche()).stream()
            .filter(file -> opened.subject().id().equals(EvidenceLists.subjectId(file)))
            .toList();
    model.addAttribute("subject", opened.subject());
    model.addAttribute("own", opened.href());
    model.addAttribute("code", opened.plan().index().code(opened.fiche().node().id()));
    model.addAttribute("fiche", opened.fiche());
    model.addAttribute(
        "files", EvidenceLists.lines(files, opened.plan().stored(), opened.plan().words()));
    model.addAttribute("caption", caption);
    model.addAttribute("problem", problem);
    ModelAndView page = new ModelAndView("planfollow/evidence", model.asMap());
    page.setStatus(status);
    return page;
  }

  @GetMapping(FILE)
  @Requires(Right.SEE_PLANS)
  ResponseEntity<byte[]> file(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String file,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Evidence evidence =
        desk.findEvidence(opened.stored(), file).orElseThrow(EvidenceController::notFound);
    return ResponseEntity.ok()
        .header("Content-Type", evidence.mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .header("ETag", '"' + evidence.sha256() + '"')
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(evidence.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(desk.getContent(opened.stored(), evidence));
  }

  @PostMapping(FILE + "/retrait")
  @Requires(Right.CHANGE_PLANS)
  String remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String file,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Evidence evidence =
        desk.findEvidence(opened.stored(), file).orElseThrow(EvidenceController::notFound);
    Fiche fiche =
        opened.index().findFiche(evidence.nodeId()).orElseThrow(EvidenceController::notFound);
    EvidenceDesk.Subject subject =
        desk.findSubject(fiche, EvidenceLists.subjectId(evidence))
            .orElseThrow(EvidenceController::notFound);
    desk.take(opened.stored(), fiche, subject, evidence);
    return "redirect:"
        + opened.stored().path()
        + "/fiches/"
        + evidence.nodeId()
        + "/pieces/"
        + subject.id();
  }
}
