package org.maillage.app.plan.file.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.PlanFiles;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.file.PlanReading;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.data.plan.sheet.PlanSheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Gives plans as files, and empty workbooks to fill. */
@Controller
@Requires(Right.SEE_PLANS)
@RequestMapping("/territoires/{id}/plans")
class PlanFileController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType YAML =
      new MediaType("application", "yaml", StandardCharsets.UTF_8);
  private static final int LONGEST_NAME = 60;

  private final PlanRepository plans;
  private final PlanOpening opening;

  PlanFileController(PlanRepository plans, PlanOpening opening) {
    this.plans = plans;
    this.opening = opening;
  }

  @GetMapping("/{plan}/fichier.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable String id, @PathVariable String plan) {
    return answer(stored(id, plan), PlanReading.WORKBOOK, XLSX);
  }

  @GetMapping("/{plan}/fichier.yaml")
  ResponseEntity<byte[]> text(@PathVariable String id, @PathVariable String plan) {
    return answer(stored(id, plan), ".yaml", YAML);
  }

  private StoredPlan stored(String id, String plan) {
    return plans
        .findPlan(id, plan)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ResponseEntity<byte[]> answer(StoredPlan stored, String end, MediaType type) {
    String name = fileName(stored.plan().frame().title()) + end;
    return answer(PlanReading.write(PlanFiles.file(stored), name), name, type);
  }

  private static ResponseEntity<byte[]> answer(byte[] content, String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  /** A title as a name that every system takes. */
  private static String fileName(String title) {
    String name =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String some = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return some.isEmpty() ? "plan" : some;
  }

  /** An empty workbook; which sections its fiches have is said by a template. */
  @GetMapping("/modele.xlsx")
  ResponseEntity<byte[]> template(
      @PathVariable String id, @RequestParam(defaultValue = "free") String modele) {
    opening.territory(id);
    return TemplateChoice.find(modele)
        .map(
            template ->
                answer(PlanSheetWriter.template(template), "plan-" + modele + ".xlsx", XLSX))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
