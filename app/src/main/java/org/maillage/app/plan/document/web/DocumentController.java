package org.maillage.app.plan.document.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.document.Document;
import org.maillage.app.plan.document.PlanDocuments;
import org.maillage.app.plan.document.PlanSheets;
import org.maillage.app.plan.document.format.DocumentFormat;
import org.maillage.app.plan.document.format.XlsxWriter;
import org.maillage.app.plan.view.LinkedEffect;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.LinkedEffects;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The documents of a plan: what can be had, and each of them as a file made of the plan of now. */
@Controller
@Requires(Right.SEE_PLANS)
@RequestMapping(DocumentController.PLAN)
class DocumentController {

  static final String PLAN = "/territoires/{id}/plans/{plan}";

  private static final String SHEETS = "tableur";
  private static final String XLSX = "xlsx";

  private final PlanOpening opening;
  private final ObjectProvider<LinkedEffects> effects;

  DocumentController(PlanOpening opening, ObjectProvider<LinkedEffects> effects) {
    this.opening = opening;
    this.effects = effects;
  }

  /** A document in the list, with the files that it can be had as. */
  record Choice(String key, List<String> endings) {}

  @GetMapping("/documents")
  String list(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    opening.open(id, plan, model, locale);
    List<String> endings =
        Arrays.stream(DocumentFormat.values()).map(DocumentFormat::ending).toList();
    List<Choice> choices = new ArrayList<>();
    for (String key : List.of("plan", "synoptique", "indicateurs")) {
      choices.add(new Choice(key, endings));
    }
    choices.add(new Choice(SHEETS, List.of(XLSX)));
    model.addAttribute("choices", choices);
    return "plandocument/documents";
  }

  @GetMapping("/documents/{name}.{ending}")
  ResponseEntity<byte[]> document(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String name,
      @PathVariable String ending,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    if (name.equals(SHEETS) && ending.equals(XLSX)) {
      return sheets(opened);
    }
    DocumentFormat format = format(ending);
    PlanDocuments documents = documents(opened);
    Document document =
        switch (name) {
          case "plan" -> documents.whole();
          case "synoptique" -> documents.synopsis();
          case "indicateurs" -> documents.indicators();
          default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    return file(document.title(), format.ending(), format.mediaType(), format.write(document));
  }

  @GetMapping("/fiches/{node}/document.{ending}")
  ResponseEntity<byte[]> fiche(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String ending,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    DocumentFormat format = format(ending);
    Document document =
        opened
            .index()
            .findFiche(node)
            .map(fiche -> documents(opened).fiche(fiche, effects(opened, fiche)))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(document.title(), format.ending(), format.mediaType(), format.write(document));
  }

  private List<LinkedEffect> effects(OpenedPlan opened, Fiche fiche) {
    return effects.stream().flatMap(one -> one.list(opened, fiche).stream()).toList();
  }

  private static DocumentFormat format(String ending) {
    return DocumentFormat.find(ending)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static PlanDocuments documents(OpenedPlan opened) {
    return new PlanDocuments(
        opened.index(), opened.stored().example(), opened.today(), opened.words());
  }

  private static ResponseEntity<byte[]> sheets(OpenedPlan opened) {
    PlanWords words = opened.words();
    String title =
        words.get(
            "plandocument.title",
            words.get("plandocument.name.tableur"),
            opened.stored().plan().frame().title());
    PlanSheets sheets = new PlanSheets(opened.index(), opened.today(), words);
    byte[] bytes = XlsxWriter.write(title, opened.today(), sheets.all());
    return file(title, XLSX, XlsxWriter.MEDIA_TYPE, bytes);
  }

  private static ResponseEntity<byte[]> file(
      String title, String ending, String mediaType, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(title, ending))
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }
}
