package org.maillage.app.panier.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.offer.PanierChange;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StoredPanier;
import org.maillage.app.panier.PanierDraft;
import org.maillage.app.panier.PanierRanges;
import org.maillage.app.panier.RangesOnTerritory;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The baskets: list, view, copy, edit, compare. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class PanierController {

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int LONGEST_ID = 100;

  /** Would hide the page of the comparison. */
  private static final String RESERVED_ID = "comparer";

  private final PanierRepository paniers;
  private final PanierRanges ranges;
  private final Clock clock;
  private final MessageSource messages;
  private final List<Service> catalogue = ReferenceData.services();

  PanierController(
      PanierRepository paniers, PanierRanges ranges, Clock clock, MessageSource messages) {
    this.paniers = paniers;
    this.ranges = ranges;
    this.clock = clock;
    this.messages = messages;
  }

  /** The form of a copy: what was typed, and what is wrong with it. */
  record CopyForm(String newId, String nameFr, String nameEn, String problem) {
    static final CopyForm EMPTY = new CopyForm("", "", "", "");
  }

  @GetMapping("/paniers")
  String list(Model model, Locale locale) {
    PanierViews views = views(locale);
    model.addAttribute("entries", paniers.listPaniers().stream().map(views::entry).toList());
    return "panier/list";
  }

  @GetMapping("/paniers/{id}")
  String view(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String territoire,
      Model model,
      Locale locale) {
    return page(get(id, version), territoire, CopyForm.EMPTY, model, locale);
  }

  private String page(
      StoredPanier stored, String territoire, CopyForm copy, Model model, Locale locale) {
    PanierViews views = views(locale);
    RangesOnTerritory territory = territory(territoire);
    Panier panier = stored.panier();
    List<StoredPanier> versions = paniers.listVersions(panier.id());
    addTerritory(model, territory);
    model.addAttribute("panier", views.entry(stored));
    model.addAttribute("ranges", views.ranges(panier, territory));
    model.addAttribute("cuts", views.cuts(panier, territory));
    model.addAttribute("versions", versions.stream().map(views::entry).toList());
    model.addAttribute("inForce", versions.get(0).panier().version().equals(panier.version()));
    model.addAttribute("others", paniers.listPaniers().stream().map(views::entry).toList());
    model.addAttribute("copy", copy);
    return "panier/page";
  }

  @PostMapping("/paniers/{id}/copie")
  @Requires(Right.SET_DIAGNOSTIC)
  Object copy(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String newId,
      @RequestParam(defaultValue = "") String nameFr,
      @RequestParam(defaultValue = "") String nameEn,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    String french = nameFr.strip();
    String english = nameEn.isBlank() ? french : nameEn.strip();
    String problem = "";
    if (!newId.matches(ID) || newId.length() > LONGEST_ID || newId.equals(RESERVED_ID)) {
      problem = words.get("panier.problem.id");
    } else if (french.isEmpty()) {
      problem = words.get("panier.problem.NAME_MISSING");
    } else if (french.length() > PanierDraft.LONGEST || english.length() > PanierDraft.LONGEST) {
      problem = words.get("panier.problem.TOO_LONG", PanierDraft.LONGEST);
    } else if (paniers.copy(id, newId, french, english) instanceof PanierChange.Refused refused) {
      problem = words.get("panier." + refused.reason());
    }
    if (problem.isEmpty()) {
      return "redirect:/paniers/" + newId;
    }
    CopyForm form = new CopyForm(newId, nameFr, nameEn, problem);
    return refused(page(get(id, ""), "", form, model, locale), model);
  }

  @GetMapping("/paniers/{id}/modifier")
  @Requires(Right.SET_DIAGNOSTIC)
  String edit(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String territoire,
      Model model,
      Locale locale) {
    StoredPanier stored = get(id, "");
    if (stored.reference()) {
      return "redirect:/paniers/" + id;
    }
    return form(stored, PanierDraft.of(stored.panier()), Map.of(), territoire, model, locale);
  }

  private String form(
      StoredPanier stored,
      PanierDraft draft,
      Map<String, PanierDraft.Problem> problems,
      String territoire,
      Model model,
      Locale locale) {
    PanierViews views = views(locale);
    RangesOnTerritory territory = territory(territoire);
    addTerritory(model, territory);
    model.addAttribute("panier", views.entry(stored));
    model.addAttribute("draft", draft);
    model.addAttribute("fields", views.fields(stored.panier(), draft, problems, territory));
    model.addAttribute("nameFrProblem", views.problem(problems.get("nameFr")));
    model.addAttribute("nameEnProblem", views.problem(problems.get("nameEn")));
    model.addAttribute("servicesProblem", views.problem(problems.get("services")));
    model.addAttribute("problems", problems.size());
    if (!model.containsAttribute("changedMeanwhile")) {
      model.addAttribute("changedMeanwhile", "");
    }
    return "panier/edit";
  }

  @PostMapping("/paniers/{id}/modifier")
  @Requires(Right.SET_DIAGNOSTIC)
  Object save(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      Model model,
      Locale locale) {
    StoredPanier stored = get(id, "");
    String territoire = typed.getOrDefault("territoire", "");
    PanierDraft draft = draft(typed);
    RangesOnTerritory territory = territory(territoire);
    if (typed.containsKey("accept") && territory != null) {
      draft = draft.withComputed(stored.panier(), territory);
    }
    String version = typed.getOrDefault("version", "");
    if (!version.equals(stored.panier().version())) {
      return changedMeanwhile(stored, draft, territoire, model, locale);
    }
    PanierDraft.Outcome outcome = draft.read(stored.panier(), territory);
    if (outcome instanceof PanierDraft.Outcome.Refused refused) {
      return refused(form(stored, draft, refused.problems(), territoire, model, locale), model);
    }
    PanierChange change = paniers.edit(((PanierDraft.Outcome.Ready) outcome).panier());
    if (change instanceof PanierChange.Refused) {
      return changedMeanwhile(get(id, ""), draft, territoire, model, locale);
    }
    return "redirect:"
        + UriComponentsBuilder.fromPath("/paniers/{id}")
            .queryParam("territoire", "{territoire}")
            .encode()
            .buildAndExpand(id, territoire)
            .toUriString();
  }

  /** Shows what was typed over the version now in force: saving again is then a choice. */
  private ModelAndView changedMeanwhile(
      StoredPanier stored, PanierDraft draft, String territoire, Model model, Locale locale) {
    String reason = stored.reference() ? "REFERENCE" : "CHANGED_MEANWHILE";
    model.addAttribute("changedMeanwhile", new Words(messages, locale).get("panier." + reason));
    return refused(form(stored, draft, Map.of(), territoire, model, locale), model);
  }

  private static ModelAndView refused(String view, Model model) {
    ModelAndView answer = new ModelAndView(view, model.asMap());
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private PanierDraft draft(Map<String, String> typed) {
    Map<String, Gamme> gammes = new LinkedHashMap<>();
    Map<String, String> reasons = new LinkedHashMap<>();
    typed.forEach(
        (field, value) -> {
          if (field.startsWith("gamme.") && !value.isEmpty()) {
            String code = field.substring("gamme.".length());
            gammes.put(code, parse(code, value));
          } else if (field.startsWith("reason.")) {
            reasons.put(field.substring("reason.".length()), value);
          }
        });
    return new PanierDraft(
        typed.getOrDefault("nameFr", ""), typed.getOrDefault("nameEn", ""), gammes, reasons);
  }

  private Gamme parse(String code, String value) {
    boolean known = catalogue.stream().anyMatch(service -> service.code().equals(code));
    for (Gamme gamme : Gamme.values()) {
      if (known && gamme.name().equals(value)) {
        return gamme;
      }
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no range " + value + " of " + code);
  }

  @GetMapping("/paniers/comparer")
  String compare(
      @RequestParam(defaultValue = "") String avant,
      @RequestParam(defaultValue = "") String apres,
      Model model,
      Locale locale) {
    PanierViews views = views(locale);
    StoredPanier before = get(avant);
    StoredPanier after = get(apres);
    model.addAttribute("before", views.entry(before));
    model.addAttribute("after", views.entry(after));
    model.addAttribute("changes", views.changes(before.panier(), after.panier()));
    model.addAttribute(
        "choices",
        paniers.listPaniers().stream()
            .flatMap(stored -> paniers.listVersions(stored.panier().id()).stream())
            .map(views::entry)
            .toList());
    return "panier/compare";
  }

  private StoredPanier get(String key) {
    int at = key.lastIndexOf('@');
    return at < 0 ? get(key, "") : get(key.substring(0, at), key.substring(at + 1));
  }

  private StoredPanier get(String id, String version) {
    Optional<StoredPanier> found =
        version.isEmpty() ? paniers.findPanier(id) : paniers.findPanier(id, version);
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void addTerritory(Model model, @Nullable RangesOnTerritory territory) {
    model.addAttribute("territories", ranges.listTerritories());
    model.addAttribute("territory", territory);
  }

  /** The territory of the address, or the first there is; null without any. */
  private @Nullable RangesOnTerritory territory(String asked) {
    if (!asked.isEmpty()) {
      return ranges
          .find(asked)
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
    return ranges.listTerritories().stream()
        .map(TerritorySummary::id)
        .findFirst()
        .flatMap(ranges::find)
        .orElse(null);
  }

  private PanierViews views(Locale locale) {
    return new PanierViews(
        new PanierWords(new Words(messages, locale), catalogue), catalogue, clock.getZone());
  }
}
