package org.maillage.app.help.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.help.Manual;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The help page. */
@Controller
@Requires(Right.ENTER)
class HelpController {

  private static final List<String> TERMS =
      List.of(
          "panier",
          "gamme",
          "carroyee",
          "communale",
          "eloignement",
          "mediane",
          "reference",
          "epci",
          "carreau",
          "millesime");

  /** Pages of the guide by what people come for; keys of {@code help.group.<key>}. */
  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("citizen", List.of("trouver", "signalements"));
    GROUPS.put("diagnostic", List.of("diagnostic", "importer", "chapitres", "temps-et-calibrage"));
    GROUPS.put("scenarios", List.of("scenarios"));
    GROUPS.put("plan", List.of("plan", "plan-tableur", "rappels"));
    GROUPS.put("register", List.of("repertoire", "annuaire", "observatoire", "donnees-ouvertes"));
    GROUPS.put(
        "platform",
        List.of(
            "comptes",
            "droits",
            "installation",
            "sauvegarde",
            "commandes",
            "api",
            "accessibilite"));
  }

  private final Manual manual;

  HelpController(Manual manual) {
    this.manual = manual;
  }

  /** Pages under a heading. */
  public record Group(String key, List<Manual.Page> pages) {}

  @GetMapping("/aide")
  String help(Model model) {
    List<Group> groups = new ArrayList<>();
    GROUPS.forEach(
        (key, names) ->
            groups.add(
                new Group(
                    key,
                    names.stream()
                        .flatMap(name -> manual.find(Manual.Part.GUIDE, name).stream())
                        .toList())));
    manual
        .find(Manual.Part.METHODS, "README")
        .ifPresent(methods -> groups.add(new Group("methods", List.of(methods))));
    model.addAttribute("groups", groups);
    model.addAttribute("terms", TERMS);
    return "help/help";
  }
}
