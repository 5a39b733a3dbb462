package org.maillage.app.scenario.web;

import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.ClosureEffects;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What it would do if places of a service closed, one by one. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class ClosuresController {

  private static final String FIRST = "france-services";

  private final ScenarioOpening opening;
  private final ClosureEffects closures;
  private final ThematicMaps maps;
  private final MessageSource messages;

  ClosuresController(
      ScenarioOpening opening, ClosureEffects closures, ThematicMaps maps, MessageSource messages) {
    this.opening = opening;
    this.closures = closures;
    this.maps = maps;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/scenarios/fermetures")
  String closures(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String service,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    DiagnosticDossier dossier = frame.dossier();
    String code = service(service, dossier);
    ClosuresPage page = ClosuresPage.of(dossier, code, closures.listClosures(dossier, code), words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", page);
    model.addAttribute("unknown", !service.isEmpty() && !service.equals(code) ? service : "");
    model.addAttribute("map", maps.view(dossier, page.theme(), false, words));
    return "scenario/closures";
  }

  private static String service(String asked, DiagnosticDossier dossier) {
    if (isMeasured(asked, dossier)) {
      return asked;
    }
    return isMeasured(FIRST, dossier)
        ? FIRST
        : dossier.diagnostic().services().get(0).serviceCode();
  }

  private static boolean isMeasured(String code, DiagnosticDossier dossier) {
    return dossier.diagnostic().services().stream().anyMatch(s -> s.serviceCode().equals(code));
  }
}
