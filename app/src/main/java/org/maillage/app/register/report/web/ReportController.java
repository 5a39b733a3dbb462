package org.maillage.app.register.report.web;

import java.util.List;
import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.StoredRegister;
import org.maillage.app.register.report.PlaceReport.Kind;
import org.maillage.app.register.report.ReportDesk;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Anybody reports what is wrong with a place, without an account. */
@Controller
@Requires(Right.SEE_PUBLISHED)
@RequestMapping("/territoires/{id}/signaler")
class ReportController {

  private final ReportDesk desk;
  private final StoredRegister register;
  private final TerritoryRepository territories;

  ReportController(ReportDesk desk, StoredRegister register, TerritoryRepository territories) {
    this.desk = desk;
    this.register = register;
    this.territories = territories;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(name = "lieu", defaultValue = "") String placeId,
      @RequestParam(name = "envoye", defaultValue = "") String sent,
      Model model) {
    if (placeId.isBlank()) {
      // The address by itself: the place is to be chosen first.
      return "redirect:" + places(id);
    }
    show(id, place(id, placeId), new ReportForm("", "", "", ""), model);
    model.addAttribute("sent", sent.equals("oui"));
    return "register/report";
  }

  private static String places(String id) {
    return UriComponentsBuilder.fromPath("/territoires/{id}/repertoire")
        .encode()
        .buildAndExpand(id)
        .toUriString();
  }

  private RegisteredPlace place(String id, String placeId) {
    return register
        .find(id, placeId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void show(String id, RegisteredPlace place, ReportForm form, Model model) {
    TerritorySummary territory =
        territories
            .findSummary(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
    model.addAttribute("place", place);
    model.addAttribute("kinds", List.of(Kind.values()));
    model.addAttribute("form", form);
    model.addAttribute("problem", "");
    model.addAttribute("sent", false);
  }

  /** Fields: {@code lieu}, {@code quoi}, {@code texte}, {@code courriel}. */
  @PostMapping
  ModelAndView report(
      @PathVariable String id,
      @RequestParam(name = "lieu", defaultValue = "") String placeId,
      @RequestParam Map<String, String> typed,
      Model model) {
    RegisteredPlace place = place(id, placeId);
    ReportForm form = ReportForm.of(typed);
    if (!form.isTrapped()) {
      String problem = form.problem();
      if (!problem.isEmpty()) {
        show(id, place, form, model);
        model.addAttribute("problem", problem);
        return new ModelAndView("register/report", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
      }
      desk.report(id, place, form.kind().orElseThrow(), form.text(), form.email());
    }
    // A program that fills everything learns nothing from the answer.
    String there =
        UriComponentsBuilder.fromPath("/territoires/{id}/signaler")
            .queryParam("lieu", "{place}")
            .queryParam("envoye", "oui")
            .encode()
            .buildAndExpand(Map.of("id", id, "place", place.id()))
            .toUriString();
    return new ModelAndView("redirect:" + there);
  }
}
