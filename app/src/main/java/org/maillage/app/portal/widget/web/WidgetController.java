package org.maillage.app.portal.widget.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.portal.shown.web.Choice;
import org.maillage.app.portal.shown.web.ShownPlace;
import org.maillage.app.register.LiveOffer;
import org.maillage.app.register.Offer;
import org.maillage.app.shell.Words;
import org.maillage.domain.offer.Structure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** A frame for the pages of town halls, and the page that gives its code. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class WidgetController {

  private static final String POLICY = "Content-Security-Policy";

  /** A frame is small: more is read in the portal. */
  private static final int MOST = 30;

  private final DiagnosticReading reading;
  private final LiveOffer offers;
  private final MessageSource messages;

  WidgetController(DiagnosticReading reading, LiveOffer offers, MessageSource messages) {
    this.reading = reading;
    this.offers = offers;
    this.messages = messages;
  }

  /**
   * The only page that others may put into a frame. It reads nothing of a person, has no script and
   * sets no cookie, so there is nothing to be tricked out of somebody by a frame around it. What
   * fails before the end keeps the closed headers of every page.
   */
  @GetMapping("/territoires/{id}/widget")
  String widget(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String commune,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    DiagnosticDossier dossier = dossier(id);
    Offer offer = offers.offer(id);
    choices(model, dossier, offer, service, commune, words);
    boolean knownService = offer.services().contains(service);
    boolean knownCommune = dossier.findCommune(commune).isPresent();
    List<Structure> chosen =
        offer.structures().stream()
            .filter(place -> !knownService || place.services().contains(service))
            .filter(place -> !knownCommune || place.communeCode().equals(commune))
            .toList();
    boolean asked = knownService || knownCommune;
    List<ShownPlace> places = asked ? ShownPlace.list(dossier, chosen, words) : List.of();
    model.addAttribute("asked", asked);
    model.addAttribute("count", words.count("widget.places", places.size()));
    model.addAttribute("places", places.stream().limit(MOST).toList());
    model.addAttribute("cut", places.size() > MOST);
    model.addAttribute("here", knownCommune ? dossier.getCommune(commune).name() : "");
    open(response);
    return "widget/frame";
  }

  private static void open(HttpServletResponse response) {
    response.setHeader(
        POLICY, policy(response).replace("frame-ancestors 'none'", "frame-ancestors *"));
    response.setHeader("X-Frame-Options", null);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private static String policy(HttpServletResponse response) {
    String policy = response.getHeader(POLICY);
    return policy == null ? "" : policy;
  }

  /** The code to copy, with the frame as others will see it. */
  @GetMapping("/territoires/{id}/integrer")
  String embed(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String commune,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    DiagnosticDossier dossier = dossier(id);
    choices(model, dossier, offers.offer(id), service, commune, words);
    String path = address(id, service, commune);
    String server = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    model.addAttribute("frame", path);
    model.addAttribute(
        "code",
        "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"480\" loading=\"lazy\"></iframe>"
            .formatted(server + path.replace("&", "&amp;"), words.get("portal.heading")));
    response.setHeader(POLICY, policy(response) + "; frame-src 'self'");
    return "widget/embed";
  }

  private static void choices(
      Model model,
      DiagnosticDossier dossier,
      Offer offer,
      String service,
      String commune,
      Words words) {
    model.addAttribute("territoryId", dossier.territory().id());
    model.addAttribute("territory", dossier.territory().name());
    model.addAttribute("services", Choice.services(dossier, offer, service, words));
    model.addAttribute("communes", Choice.communes(dossier, commune, words));
  }

  private static String address(String id, String service, String commune) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/territoires/{id}/widget");
    if (!service.isEmpty()) {
      address.queryParam("service", "{service}");
    }
    if (!commune.isEmpty()) {
      address.queryParam("commune", "{commune}");
    }
    return address
        .encode()
        .buildAndExpand(Map.of("id", id, "service", service, "commune", commune))
        .toUriString();
  }

  private DiagnosticDossier dossier(String id) {
    return reading.findDossier(id).orElseThrow(() -> new NoDiagnosticException(id));
  }
}
