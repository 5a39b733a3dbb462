package org.maillage.app.help.web;

import java.util.List;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
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

  @GetMapping("/aide")
  String help(Model model) {
    model.addAttribute("terms", TERMS);
    return "help/help";
  }
}
