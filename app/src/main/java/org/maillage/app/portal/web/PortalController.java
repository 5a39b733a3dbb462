package org.maillage.app.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.portal.NearbyPlaces;
import org.maillage.app.portal.Need;
import org.maillage.app.portal.OutsideAddresses;
import org.maillage.app.portal.Whereabouts;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.app.register.LiveOffer;
import org.maillage.app.register.Offer;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.territory.Commune;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.server.ResponseStatusException;

/** What do you need, where are you, when: the nearest place that is open. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class PortalController {

  private static final int MOST_SPOTS = 8;

  /** So many places that may be open are looked for. */
  private static final int ENOUGH = 5;

  private final DiagnosticReading reading;
  private final NearbyPlaces nearby;
  private final LiveOffer offers;
  private final OutsideAddresses outside;
  private final ThematicMaps maps;
  private final TerritoryRepository territories;
  private final Access access;
  private final Clock clock;
  private final MessageSource messages;

  PortalController(
      DiagnosticReading reading,
      NearbyPlaces nearby,
      LiveOffer offers,
      OutsideAddresses outside,
      ThematicMaps maps,
      TerritoryRepository territories,
      Access access,
      Clock clock,
      MessageSource messages) {
    this.reading = reading;
    this.nearby = nearby;
    this.offers = offers;
    this.outside = outside;
    this.maps = maps;
    this.territories = territories;
    this.access = access;
    this.clock = clock;
    this.messages = messages;
  }

  /** The portal of the only territory, or the territories to choose from. */
  @GetMapping("/trouver")
  @Requires(Right.ENTER)
  String room(Model model, Locale locale) {
    List<TerritorySummary> seen =
        territories.listTerritories().stream().filter(t -> access.sees(t.id())).toList();
    if (seen.size() == 1) {
      return "redirect:/territoires/" + seen.get(0).id() + "/trouver";
    }
    model.addAttribute("territories", seen);
    model.addAttribute("figures", new Words(messages, locale).figures());
    return "portal/room";
  }

  @GetMapping("/territoires/{id}/trouver")
  String find(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      Locale locale,
      HttpServletRequest request) {
    // What is open changes by the minute: no answer is asked for twice.
    ShallowEtagHeaderFilter.disableContentCaching(request);
    Words words = new Words(messages, locale);
    DiagnosticDossier dossier = dossier(id);
    PortalQuery query = known(PortalQuery.of(parameters), dossier);
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", dossier.territory().name());
    Offer offer = offers.offer(id);
    List<Spot> spots = spots(dossier, offer, query.where());
    boolean clear = query.isWhole() && spots.size() == 1;
    model.addAttribute(
        "page",
        clear
            ? answer(dossier, offer, query, spots.get(0), model, words)
            : PortalPage.asking(dossier, offer, query, spots, words));
    return isEasy(parameters.getFirst("facile")) ? "portal/easy" : "portal/page";
  }

  /** What the territory knows; only what it does not know is asked outside, where one may. */
  private List<Spot> spots(DiagnosticDossier dossier, Offer offer, String where) {
    List<Commune> communes = dossier.territory().communes();
    List<Spot> known = Whereabouts.find(communes, offer, where, MOST_SPOTS);
    return known.isEmpty() && !where.isEmpty()
        ? outside
            .find(communes.stream().map(Commune::code).collect(Collectors.toSet()), where)
            .orElse(known)
        : known;
  }

  /** A service that is not in the catalogue was not chosen. */
  private static PortalQuery known(PortalQuery query, DiagnosticDossier dossier) {
    boolean there =
        dossier.services().stream().anyMatch(service -> service.code().equals(query.service()));
    return there ? query : new PortalQuery("", query.where(), query.when(), query.mode());
  }

  /** The answer, and its map where there is something to show. */
  private PortalPage answer(
      DiagnosticDossier dossier,
      Offer offer,
      PortalQuery query,
      Spot spot,
      Model model,
      Words words) {
    LocalDateTime now = LocalDateTime.now(clock);
    Need need = new Need(query.service(), spot.position(), query.mode(), query.moment(now));
    PortalPage page =
        PortalPage.answering(
            dossier,
            offer,
            query,
            spot,
            nearby.find(dossier.territory().id(), need, ENOUGH),
            now,
            words);
    if (!page.open().isEmpty() || !page.unsure().isEmpty()) {
      Theme theme = PortalMap.theme(spot, page, words);
      model.addAttribute("focus", PortalMap.focus(spot, page));
      model.addAttribute("map", maps.view(dossier, theme, false, words));
    }
    return page;
  }

  /** Identifiers of places hold slashes and accents: they come as a parameter. */
  @GetMapping("/territoires/{id}/lieux")
  String place(
      @PathVariable String id,
      @RequestParam(name = "lieu", defaultValue = "") String place,
      @RequestParam(name = "facile", defaultValue = "") String easy,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    DiagnosticDossier dossier = dossier(id);
    Offer offer = offers.offer(id);
    if (offer.isNotOpen(place)) {
      // The register says since when, and what stood there.
      return "redirect:" + PlacePage.registerHref(id, place);
    }
    Optional<PlacePage> page =
        offer
            .find(place)
            .map(s -> PlacePage.of(dossier, s, LocalDateTime.now(clock).toLocalDate(), words));
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", dossier.territory().name());
    model.addAttribute(
        "place", page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return isEasy(easy) ? "portal/easy-place" : "portal/place";
  }

  /** Short sentences instead of the whole page; every link of such a page leads to another. */
  private static boolean isEasy(@Nullable String asked) {
    return "oui".equals(asked);
  }

  private DiagnosticDossier dossier(String id) {
    return reading.findDossier(id).orElseThrow(() -> new NoDiagnosticException(id));
  }
}
