package org.maillage.app.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.MatchDesk;
import org.maillage.app.register.RegisterDesk;
import org.maillage.app.register.RegisterRepository;
import org.maillage.app.register.web.RegisterOpening.Opened;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.NameWords;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The places of a territory: all of them, and each with what it is made of. */
@Controller
@Requires(Right.SEE_PUBLISHED)
@RequestMapping(RegisterLinks.BASE)
class RegisterController {

  private static final int LINES = 50;

  private final RegisterOpening opening;
  private final RegisterRepository register;
  private final RegisterDesk desk;
  private final MatchDesk matches;
  private final Keepers keepers;

  RegisterController(
      RegisterOpening opening,
      RegisterRepository register,
      RegisterDesk desk,
      MatchDesk matches,
      Keepers keepers) {
    this.opening = opening;
    this.register = register;
    this.desk = desk;
    this.matches = matches;
    this.keepers = keepers;
  }

  /** A choice of a field. */
  record Choice(String code, String label) {}

  @GetMapping
  String list(
      @PathVariable String id,
      @RequestParam Map<String, String> parameters,
      Model model,
      Locale locale) {
    Opened opened = opening.open(id, model, locale);
    RegisterQuery query = RegisterQuery.of(parameters);
    List<RegisteredPlace> found =
        opened.picture().places().stream()
            .filter(p -> query.takes(p, isToCheck(opened, p), opened.today()))
            .sorted(order(opened))
            .toList();
    int pages = Math.max(1, (found.size() + LINES - 1) / LINES);
    int page = Math.min(query.page(), pages);
    model.addAttribute("query", query);
    model.addAttribute(
        "places",
        found.subList((page - 1) * LINES, Math.min(found.size(), page * LINES)).stream()
            .map(place -> PlaceLine.of(opened, place))
            .toList());
    model.addAttribute("sentence", sentence(opened, query, found.size()));
    model.addAttribute("page", page);
    model.addAttribute("pages", pages);
    model.addAttribute("before", page > 1 ? query.href(id, page - 1) : null);
    model.addAttribute("after", page < pages ? query.href(id, page + 1) : null);
    choices(opened, model);
    boolean keepsAll = keepers.keepsAll(id);
    model.addAttribute("pairs", keepsAll ? matches.listPairs(id).size() : 0);
    model.addAttribute("toCheck", keepsAll ? opened.picture().toCheck().size() : 0);
    return "register/list";
  }

  private static boolean isToCheck(Opened opened, RegisteredPlace place) {
    return opened.picture().toCheck().contains(place.id());
  }

  private static Comparator<RegisteredPlace> order(Opened opened) {
    Map<String, String> names = new TreeMap<>();
    return Comparator.comparing(
            (RegisteredPlace place) ->
                names.computeIfAbsent(
                    place.location().communeCode(), c -> NameWords.plain(opened.commune(c))))
        .thenComparing(place -> NameWords.plain(place.name()))
        .thenComparing(RegisteredPlace::id);
  }

  private static String sentence(Opened opened, RegisterQuery query, int found) {
    if (opened.picture().places().isEmpty()) {
      return opened.words().get("register.none");
    }
    long places =
        opened.picture().places().stream()
            .filter(place -> place.status().state() == State.OPEN)
            .filter(place -> !RegisterQuery.counts(place))
            .count();
    return query.isEmpty()
        ? opened.words().count("register.sentence", places)
        : opened.words().count("register.found", found);
  }

  private static void choices(Opened opened, Model model) {
    TreeSet<String> services = new TreeSet<>();
    TreeSet<String> operators = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> labels = new TreeSet<>();
    for (RegisteredPlace place : opened.picture().places()) {
      services.addAll(place.serviceCodes());
      sources.addAll(place.sourceIds());
      place.labels().forEach(label -> labels.add(label.code()));
      String operator = place.operator();
      if (operator != null) {
        operators.add(operator);
      }
    }
    model.addAttribute(
        "services", sorted(services.stream().map(c -> choice(c, opened.service(c))).toList()));
    model.addAttribute(
        "sources", sorted(sources.stream().map(c -> choice(c, opened.source(c))).toList()));
    model.addAttribute("operators", operators);
    String language = opened.words().language();
    model.addAttribute(
        "labels",
        sorted(
            labels.stream()
                .map(
                    code ->
                        choice(
                            code,
                            ReferenceData.labels().stream()
                                .filter(kind -> kind.code().equals(code))
                                .map(kind -> kind.label(language))
                                .findFirst()
                                .orElse(code)))
                .toList()));
    model.addAttribute(
        "communes",
        sorted(
            opened.dossier().territory().communes().stream()
                .map(commune -> choice(commune.code(), commune.name()))
                .toList()));
  }

  private static Choice choice(String code, String label) {
    return new Choice(code, label);
  }

  static List<Choice> sorted(List<Choice> choices) {
    List<Choice> sorted = new ArrayList<>(choices);
    sorted.sort(Comparator.comparing((Choice choice) -> NameWords.plain(choice.label())));
    return sorted;
  }

  /** A place with what its sources say, what people corrected, and since when that is known. */
  @GetMapping("/lieu")
  String card(
      @PathVariable String id,
      @RequestParam(name = "lieu", defaultValue = "") String place,
      Model model,
      Locale locale) {
    Opened opened = opening.open(id, model, locale);
    RegisteredPlace found = opened.place(place);
    List<String> subjects = new ArrayList<>(List.of(found.id()));
    opened.picture().records(found.id()).forEach(record -> subjects.add(record.subjectId()));
    model.addAttribute(
        "place", PlaceCard.of(opened, found, register.listHistory(id, new TreeSet<>(subjects))));
    model.addAttribute("keeps", keepers.keeps(id, found));
    return "register/card";
  }

  /** "It is there and right", from the card and from the lists to see to. */
  @PostMapping("/confirmation")
  @Requires(Right.CHANGE_REGISTER)
  String confirm(
      @PathVariable String id,
      @RequestParam(name = "lieu") String place,
      @RequestParam(name = "retour", defaultValue = "") String back) {
    desk.confirm(id, place);
    return back.equals("qualite")
        ? "redirect:/territoires/" + id + "/repertoire/qualite"
        : "redirect:" + RegisterLinks.card(id, place);
  }

  /** A day as a field writes it; null when it is empty or no day. */
  static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (java.time.format.DateTimeParseException e) {
      return null;
    }
  }
}
