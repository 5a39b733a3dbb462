package org.maillage.app.portal.views.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.portal.shown.web.Choice;
import org.maillage.app.portal.shown.web.ShownPlace;
import org.maillage.app.register.LiveOffer;
import org.maillage.app.shell.Words;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.offer.Structure;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The families of places that schemes map, digital mediation among them, each at an address. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class ViewsController {

  private static final int MOST = 200;

  /** The family that most people look for comes first. */
  private static final String DIGITAL = "espace-numerique";

  private final DiagnosticReading reading;
  private final LiveOffer offers;
  private final ThematicMaps maps;
  private final MessageSource messages;

  ViewsController(
      DiagnosticReading reading, LiveOffer offers, ThematicMaps maps, MessageSource messages) {
    this.reading = reading;
    this.offers = offers;
    this.maps = maps;
    this.messages = messages;
  }

  /**
   * A family in the list of all.
   *
   * @param count how many places, in words
   * @param reason why places are missing; null when none are known to be
   */
  public record Family(
      String code, String label, boolean open, String count, @Nullable String reason) {}

  /** All families. */
  @GetMapping("/territoires/{id}/vues")
  String views(@PathVariable String id, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    DiagnosticDossier dossier = dossier(id, model);
    List<Structure> offer = offers.structures(dossier.territory().id());
    model.addAttribute(
        "families",
        ReferenceData.layers().stream()
            .sorted(Comparator.comparing(layer -> !layer.code().equals(DIGITAL)))
            .map(layer -> family(layer, offer, words))
            .toList());
    return "views/all";
  }

  private static Family family(Layer layer, List<Structure> offer, Words words) {
    long places = offer.stream().filter(layer::holds).count();
    String reason = layer.unmapped(words.language());
    return new Family(
        layer.code(),
        layer.label(words.language()),
        places > 0,
        words.count("widget.places", places),
        reason == null && places == 0 ? words.get("views.none") : reason);
  }

  /** The places of a family, in the territory or in one commune, of all kinds or one. */
  @GetMapping("/territoires/{id}/vues/{view}")
  String view(
      @PathVariable String id,
      @PathVariable String view,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(name = "genre", defaultValue = "") String kind,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    DiagnosticDossier dossier = dossier(id, model);
    Layer layer =
        ReferenceData.layers().stream()
            .filter(one -> one.code().equals(view))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Structure> family = offers.structures(id).stream().filter(layer::holds).toList();
    boolean one = dossier.findCommune(commune).isPresent();
    List<Structure> there =
        family.stream().filter(p -> !one || p.communeCode().equals(commune)).toList();
    Kinds kinds = Kinds.of(layer, kind);
    List<Structure> shown = there.stream().filter(kinds::shows).toList();
    List<ShownPlace> places = ShownPlace.list(dossier, shown, words);
    model.addAttribute("kinds", kinds.lines(there, words));
    if (!shown.isEmpty()) {
      model.addAttribute("map", maps.view(dossier, kinds.theme(shown, words), false, words));
    }
    model.addAttribute("family", family(layer, family, words));
    model.addAttribute("count", words.count("widget.places", places.size()));
    model.addAttribute("places", places.stream().limit(MOST).toList());
    model.addAttribute("cut", places.size() > MOST ? words.get("views.cut", MOST) : "");
    model.addAttribute(
        "communes",
        Choice.communes(dossier, commune, words).stream()
            .filter(c -> family.stream().anyMatch(p -> p.communeCode().equals(c.value())))
            .toList());
    return "views/one";
  }

  private DiagnosticDossier dossier(String id, Model model) {
    DiagnosticDossier dossier =
        reading.findDossier(id).orElseThrow(() -> new NoDiagnosticException(id));
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", dossier.territory().name());
    return dossier;
  }
}
