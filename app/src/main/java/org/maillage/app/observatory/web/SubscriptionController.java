package org.maillage.app.observatory.web;

import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.observatory.JournalFilter;
import org.maillage.app.observatory.Subscription;
import org.maillage.app.observatory.Subscriptions;
import org.maillage.app.territory.TerritoryRepository;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks to be told by e-mail. The answer is the same whether the address was known or not. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class SubscriptionController {

  private final Subscriptions subscriptions;
  private final TerritoryRepository territories;

  SubscriptionController(Subscriptions subscriptions, TerritoryRepository territories) {
    this.subscriptions = subscriptions;
    this.territories = territories;
  }

  /** Fields: {@code adresse}, {@code rythme} and those of the filter. */
  @PostMapping("/territoires/{id}/observatoire/abonnement")
  String ask(
      @PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes once) {
    if (territories.findSummary(id).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    JournalFilter filter = JournalFilter.of(typed);
    Subscription.Rhythm rhythm =
        typed.getOrDefault("rythme", "").equals(Subscription.Rhythm.AT_ONCE.name())
            ? Subscription.Rhythm.AT_ONCE
            : Subscription.Rhythm.MONTHLY;
    boolean asked = subscriptions.ask(id, typed.getOrDefault("adresse", ""), filter, rhythm);
    once.addFlashAttribute("asked", asked ? "SENT" : "ADDRESS");
    String query = filter.query();
    once.addFlashAttribute("typed", asked ? "" : typed.getOrDefault("adresse", ""));
    return "redirect:/territoires/"
        + id
        + "/observatoire"
        + (query.isEmpty() ? "" : "?" + query)
        + "#prevenu";
  }
}
