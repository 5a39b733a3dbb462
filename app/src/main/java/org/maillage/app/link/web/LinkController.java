package org.maillage.app.link.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.link.LinkNotOpenException;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.link.SingleUseLink.State;
import org.maillage.app.link.SingleUseLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind a link. The link is the right; its address is told to nobody, neither by the
 * browser to other pages nor to a cache.
 */
@Controller
@Requires(Right.ENTER)
class LinkController {

  private final SingleUseLinks links;

  LinkController(SingleUseLinks links) {
    this.links = links;
  }

  @GetMapping("/lien/{token}")
  String page(
      @PathVariable String token, Model model, HttpServletResponse response, Locale locale) {
    keepSecret(response);
    SingleUseLink link = links.findLink(token).orElse(null);
    if (link == null || links.state(link) != State.OPEN) {
      return closed(link, model, response);
    }
    return links
        .form(link, locale)
        .map(form -> show(form, token, model))
        .orElseGet(() -> closed(null, model, response));
  }

  private static String show(LinkedForm form, String token, Model model) {
    model.addAllAttributes(form.model());
    model.addAttribute("token", token);
    return form.view();
  }

  @PostMapping("/lien/{token}")
  String answer(
      @PathVariable String token,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    keepSecret(response);
    SingleUseLink link = links.findLink(token).orElse(null);
    if (link == null || links.state(link) != State.OPEN) {
      return closed(link, model, response);
    }
    try {
      Optional<LinkedForm> again = links.answer(link, typed, locale);
      if (again.isPresent()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(again.get(), token, model);
      }
      return "redirect:/lien/" + token; // says that it was used
    } catch (LinkNotOpenException e) {
      return closed(links.findLink(token).orElse(null), model, response);
    }
  }

  /** The same answer for whatever is not open; only whoever has a real link is told why. */
  private String closed(@Nullable SingleUseLink link, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("state", link == null ? "UNKNOWN" : links.state(link).name());
    return "link/closed";
  }

  private static void keepSecret(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
  }
}
