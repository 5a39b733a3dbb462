package org.maillage.app.register.web;

import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.MatchDesk;
import org.maillage.app.register.web.RegisterOpening.Opened;
import org.maillage.domain.register.MatchDecision;
import org.maillage.domain.register.MatchScore.Contribution;
import org.maillage.domain.register.PlaceMatching.Pair;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One place or two? Pairs of records for a person to decide, and what was decided. */
@Controller
@Requires(Right.SHAPE_REGISTER)
@RequestMapping(RegisterLinks.BASE + "/rapprochements")
class PlaceMatchController {

  private static final int SHOWN = 20;

  private final RegisterOpening opening;
  private final MatchDesk desk;
  private final Keepers keepers;

  PlaceMatchController(RegisterOpening opening, MatchDesk desk, Keepers keepers) {
    this.opening = opening;
    this.desk = desk;
    this.keepers = keepers;
  }

  /** One record of a pair: what its source says. */
  public record Side(String id, String name, String address, String services, String source) {}

  /** Why they are alike, or not. */
  public record Reason(String name, String detail, boolean speaksFor) {}

  /** A pair with its score, 0 to 100. */
  public record PairView(Side first, Side second, long score, List<Reason> reasons) {}

  /** What was decided. */
  public record Decided(
      String firstId,
      String first,
      String secondId,
      String second,
      boolean same,
      String reason,
      String date) {}

  @GetMapping
  String list(@PathVariable String id, Model model, Locale locale) {
    Opened opened = opening.open(id, model, locale);
    keepers.checkAll(id);
    List<Pair> pairs = desk.listPairs(id);
    model.addAttribute("sentence", opened.words().count("register.pairs.sentence", pairs.size()));
    model.addAttribute(
        "pairs", pairs.stream().limit(SHOWN).map(pair -> view(opened, pair)).toList());
    model.addAttribute(
        "decisions", desk.listDecisions(id).stream().map(d -> decided(opened, d)).toList());
    return "register/pairs";
  }

  private static PairView view(Opened opened, Pair pair) {
    return new PairView(
        side(opened, pair.firstId()),
        side(opened, pair.secondId()),
        Math.round(100 * pair.score().value()),
        pair.score().contributions().stream().map(c -> reason(opened, c)).toList());
  }

  private static Reason reason(Opened opened, Contribution contribution) {
    return new Reason(
        opened
            .words()
            .get("register.reason." + contribution.kind().name().toLowerCase(Locale.ROOT)),
        contribution.detail(),
        contribution.points() > 0);
  }

  private static Side side(Opened opened, String recordId) {
    RegisteredPlace place =
        opened
            .find(recordId)
            .flatMap(
                found ->
                    opened.picture().records(found.id()).stream()
                        .filter(statement -> statement.subjectId().equals(recordId))
                        .findFirst()
                        .map(statement -> statement.record()))
            .orElse(null);
    if (place == null) {
      return new Side(recordId, recordId, "", "", "");
    }
    return new Side(
        recordId,
        place.name(),
        PlaceLine.address(opened, place.location()),
        String.join(", ", place.serviceCodes().stream().map(opened::service).toList()),
        opened.source(place.references().get(0).sourceId()));
  }

  private static Decided decided(Opened opened, MatchDecision decision) {
    return new Decided(
        decision.firstId(),
        side(opened, decision.firstId()).name(),
        decision.secondId(),
        side(opened, decision.secondId()).name(),
        decision.same(),
        decision.reason(),
        Days.day(decision.decidedOn(), opened.words()));
  }

  @PostMapping
  String decide(
      @PathVariable String id,
      @RequestParam(name = "un") String first,
      @RequestParam(name = "deux") String second,
      @RequestParam(name = "meme") boolean same,
      @RequestParam(name = "raison", defaultValue = "") String reason) {
    String kept = reason.strip();
    desk.decide(
        id,
        first,
        second,
        same,
        kept.length() > MatchDesk.LONGEST_REASON
            ? kept.substring(0, MatchDesk.LONGEST_REASON)
            : kept);
    return back(id);
  }

  @PostMapping("/retour")
  String undecide(
      @PathVariable String id,
      @RequestParam(name = "un") String first,
      @RequestParam(name = "deux") String second) {
    desk.undecide(id, first, second);
    return back(id);
  }

  private static String back(String id) {
    return "redirect:/territoires/" + id + "/repertoire/rapprochements";
  }
}
