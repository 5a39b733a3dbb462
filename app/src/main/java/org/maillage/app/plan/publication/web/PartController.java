package org.maillage.app.plan.publication.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.document.web.FileNames;
import org.maillage.app.plan.publication.PartFile;
import org.maillage.app.plan.publication.PartSource;
import org.maillage.app.plan.publication.PartStatus;
import org.maillage.app.plan.publication.PartType;
import org.maillage.app.plan.publication.SchemePart;
import org.maillage.app.plan.publication.SchemeParts;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.app.upload.UploadedDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The documents that make up the scheme: added, changed, taken out of the list. */
@Controller
@Requires(Right.SHAPE_PLANS)
@RequestMapping(VersionDeskController.PAGE + "/pieces")
class PartController {

  private static final String LARGE = "planfollow.evidence.large";
  private static final String NO_FILE = "upload.document.EMPTY";

  private final PlanOpening opening;
  private final SchemeParts parts;

  PartController(PlanOpening opening, SchemeParts parts) {
    this.opening = opening;
    this.parts = parts;
  }

  /** What a form is about: a document in the list, or a new one. */
  private record Subject(OpenedPlan opened, @Nullable SchemePart known, int version) {
    String href() {
      String base = opened.stored().path() + "/publication/pieces";
      return known == null ? base : base + "/" + known.id();
    }
  }

  private OpenedPlan open(String id, String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    if (!parts.keeps(opened.stored())) {
      throw new NotAllowedException(Right.SHAPE_PLANS);
    }
    return opened;
  }

  private SchemePart known(OpenedPlan opened, String part) {
    return parts.findPart(opened.stored(), part).orElseThrow(VersionPages::notFound);
  }

  private static ModelAndView page(
      Subject subject, PartForm form, String problem, Model model, HttpStatus status) {
    SchemePart known = subject.known();
    PartFile file = known == null ? null : known.file();
    model.addAttribute("href", subject.href());
    model.addAttribute("known", known != null);
    model.addAttribute("version", subject.version());
    model.addAttribute("form", form);
    model.addAttribute("problem", problem);
    model.addAttribute("types", Arrays.asList(PartType.values()));
    model.addAttribute("statuses", Arrays.asList(PartStatus.values()));
    model.addAttribute("sources", Arrays.asList(PartSource.values()));
    model.addAttribute("fileName", file == null ? "" : file.name());
    ModelAndView page = new ModelAndView("planpublic/part", model.asMap());
    page.setStatus(status);
    return page;
  }

  @GetMapping
  ModelAndView blank(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(name = "trop-gros", required = false) @Nullable String tooLarge,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    return page(
        new Subject(opened, null, 0),
        PartForm.EMPTY,
        tooLarge == null ? "" : LARGE,
        model,
        HttpStatus.OK);
  }

  @GetMapping("/{part}")
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String part,
      @RequestParam(name = "trop-gros", required = false) @Nullable String tooLarge,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    SchemePart known = known(opened, part);
    return page(
        new Subject(opened, known, known.version()),
        PartForm.of(known),
        tooLarge == null ? "" : LARGE,
        model,
        HttpStatus.OK);
  }

  @PostMapping
  Object add(
      @PathVariable String id,
      @PathVariable String plan,
      @ModelAttribute PartForm form,
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    return save(new Subject(opened, null, 0), form, file, model);
  }

  @PostMapping("/{part}")
  Object change(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String part,
      @RequestParam int version,
      @ModelAttribute PartForm form,
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    return save(new Subject(opened, known(opened, part), version), form, file, model);
  }

  private Object save(Subject subject, PartForm form, @Nullable MultipartFile file, Model model) {
    String problem = form.problem().orElse("");
    byte[] content = file == null || file.isEmpty() ? null : bytes(file);
    SchemePart known = subject.known();
    PartFile kept = known == null ? null : known.file();
    if (problem.isEmpty() && form.source().isEmpty()) {
      if (content != null && content.length > PartFile.LARGEST_BYTES) {
        problem = LARGE;
      } else if (content == null) {
        problem = kept == null ? NO_FILE : "";
      } else if (UploadedDocument.look(content) instanceof UploadedDocument.Taken taken) {
        kept = file(file, taken, content);
      } else if (UploadedDocument.look(content) instanceof UploadedDocument.Refused refused) {
        problem = "upload.document." + refused.why();
      }
    }
    if (!problem.isEmpty()) {
      return page(subject, form, problem, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String id = known == null ? parts.nextId() : known.id();
    SchemePart part = form.part(id, kept, subject.version());
    boolean saved =
        parts.save(subject.opened().stored(), part, form.source().isEmpty() ? content : null);
    if (!saved) {
      SchemePart now = parts.findPart(subject.opened().stored(), id).orElse(null);
      if (now == null) {
        throw VersionPages.notFound();
      }
      model.addAttribute(
          "theirs",
          PartRow.all(List.of(now), subject.opened().stored(), subject.opened().words()).get(0));
      return page(
          new Subject(subject.opened(), now, now.version()),
          form,
          "planpublic.part.conflict",
          model,
          HttpStatus.CONFLICT);
    }
    return "redirect:" + subject.opened().stored().path() + "/publication#documents";
  }

  private static PartFile file(
      @Nullable MultipartFile file, UploadedDocument.Taken kind, byte[] content) {
    String sent = file == null ? null : file.getOriginalFilename();
    return new PartFile(
        org.maillage.app.plan.evidence.FileNames.plain(sent == null ? "" : sent, kind.ending()),
        kind.mediaType(),
        content.length,
        SchemeParts.sha256(content));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/{part}/fichier")
  @Requires(Right.SEE_PLANS)
  ResponseEntity<byte[]> file(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String part,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    PartFile file = known(opened, part).file();
    if (file == null) {
      throw VersionPages.notFound();
    }
    byte[] content = parts.findFile(opened.stored().id(), file).orElseThrow(VersionPages::notFound);
    String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    String stem = file.name().substring(0, file.name().lastIndexOf('.'));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(stem, ending))
        .body(content);
  }

  @PostMapping("/{part}/retrait")
  String remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String part,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    parts.remove(opened.stored(), part);
    return "redirect:" + opened.stored().path() + "/publication#documents";
  }
}
