package org.maillage.app.register.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.RegisterDesk;
import org.maillage.app.register.RegisterDesk.Outcome;
import org.maillage.app.register.web.RegisterController.Choice;
import org.maillage.app.register.web.RegisterOpening.Opened;
import org.maillage.data.hours.FrenchHours;
import org.maillage.data.hours.HoursGrid;
import org.maillage.data.hours.HoursReading;
import org.maillage.data.hours.HoursWords;
import org.maillage.data.hours.StopTimes.Rhythm;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Commune;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The form of a place, by those who keep it. */
@Controller
@Requires(Right.CHANGE_REGISTER)
@RequestMapping(RegisterLinks.BASE)
class PlaceFormController {

  private final RegisterOpening opening;
  private final RegisterDesk desk;
  private final Keepers keepers;

  PlaceFormController(RegisterOpening opening, RegisterDesk desk, Keepers keepers) {
    this.opening = opening;
    this.desk = desk;
    this.keepers = keepers;
  }

  /** A service of the form: its name, its fields, and whether they are shown unfolded. */
  public record Line(String label, ServiceForm form, boolean open) {}

  @GetMapping("/modifier")
  ModelAndView edit(
      @PathVariable String id,
      @RequestParam(name = "lieu", defaultValue = "") String place,
      Model model,
      Locale locale) {
    Opened opened = opening.open(id, model, locale);
    RegisteredPlace known = opened.place(place);
    keepers.check(id, known);
    PlaceForm form = PlaceForm.of(known, opened.words().language());
    return page(opened, known, form, RegisterDesk.version(known), List.of(), HttpStatus.OK, model);
  }

  @PostMapping("/modifier")
  Object change(
      @PathVariable String id,
      @RequestParam(name = "lieu", defaultValue = "") String place,
      @RequestParam String version,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      Locale locale) {
    Opened opened = opening.open(id, model, locale);
    RegisteredPlace known = opened.place(place);
    keepers.check(id, known);
    PlaceForm form = PlaceForm.of(parameters);
    if (parameters.containsKey("lire")) {
      return read(opened, known, form, version, model);
    }
    Optional<PlaceForm> lines = lines(form, parameters);
    if (lines.isPresent()) {
      return page(opened, known, lines.get(), version, List.of(), HttpStatus.OK, model);
    }
    List<String> problems = new ArrayList<>();
    Optional<RegisteredPlace> wanted = form.place(known, code -> townHall(opened, code), problems);
    if (wanted.isEmpty()) {
      return page(opened, known, form, version, problems, HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    Outcome outcome = desk.change(id, known.id(), version, wanted.get(), form.since());
    if (outcome == Outcome.CONFLICT) {
      RegisteredPlace now = opening.open(id, model, locale).place(place);
      model.addAttribute("theirs", PlaceLine.of(opening.open(id, model, locale), now));
      return page(
          opened,
          now,
          form,
          RegisterDesk.version(now),
          List.of("register.problem.conflict"),
          HttpStatus.CONFLICT,
          model);
    }
    if (outcome == Outcome.UNKNOWN) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:" + RegisterLinks.card(id, known.id());
  }

  @GetMapping("/ajouter")
  @Requires(Right.SHAPE_REGISTER)
  ModelAndView blank(@PathVariable String id, Model model, Locale locale) {
    Opened opened = opening.open(id, model, locale);
    keepers.checkAll(id);
    return page(opened, null, PlaceForm.empty(), "", List.of(), HttpStatus.OK, model);
  }

  @PostMapping("/ajouter")
  @Requires(Right.SHAPE_REGISTER)
  Object add(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      Locale locale) {
    Opened opened = opening.open(id, model, locale);
    keepers.checkAll(id);
    PlaceForm form = PlaceForm.of(parameters);
    if (parameters.containsKey("lire")) {
      return read(opened, null, form, "", model);
    }
    Optional<PlaceForm> lines = lines(form, parameters);
    if (lines.isPresent()) {
      return page(opened, null, lines.get(), "", List.of(), HttpStatus.OK, model);
    }
    List<String> problems = new ArrayList<>();
    Optional<RegisteredPlace> wanted = form.place(null, code -> townHall(opened, code), problems);
    if (wanted.isEmpty()) {
      return page(opened, null, form, "", problems, HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    return "redirect:" + RegisterLinks.card(id, desk.add(id, wanted.get(), form.since()));
  }

  private static Optional<org.maillage.domain.territory.LatLon> townHall(
      Opened opened, String code) {
    return opened.dossier().findCommune(code).map(Commune::townHall);
  }

  /** The form with a stop more or less, when one of these buttons was pressed. */
  private static Optional<PlaceForm> lines(
      PlaceForm form, MultiValueMap<String, String> parameters) {
    String more = parameters.getFirst("ajouter-arret");
    if (more != null) {
      return Optional.of(form.with(more, ServiceForm::withStop));
    }
    String less = parameters.getFirst("retirer-arret");
    if (less == null) {
      return Optional.empty();
    }
    int dot = less.lastIndexOf('.');
    String number = less.substring(dot + 1);
    return Optional.of(
        dot < 0 || !number.matches("[0-9]{1,3}")
            ? form
            : form.with(less.substring(0, dot), one -> one.withoutStop(Integer.parseInt(number))));
  }

  /** Reads hours as they stand on a door into the grid, and says how sure that is. */
  private ModelAndView read(
      Opened opened, @Nullable RegisteredPlace known, PlaceForm form, String version, Model model) {
    HoursReading read = FrenchHours.read(form.get("texte"));
    Optional<HoursGrid> grid = Optional.ofNullable(read.openingHours()).flatMap(HoursGrid::of);
    String confidence =
        grid.isEmpty() && read.openingHours() != null
            ? "no-grid"
            : read.confidence().name().toLowerCase(Locale.ROOT).replace('_', '-');
    model.addAttribute("reading", confidence);
    model.addAttribute("notUnderstood", String.join(", ", read.notUnderstood()));
    model.addAttribute(
        "understood",
        read.openingHours() == null
            ? ""
            : HoursWords.say(read.openingHours(), opened.words().language()));
    PlaceForm filled = grid.map(WeekForm::of).map(form::withWeek).orElse(form);
    return page(opened, known, filled, version, List.of(), HttpStatus.OK, model);
  }

  private static ModelAndView page(
      Opened opened,
      @Nullable RegisteredPlace known,
      PlaceForm form,
      String version,
      List<String> problems,
      HttpStatus status,
      Model model) {
    String language = opened.words().language();
    String hours = known == null ? null : known.openingHours();
    model.addAttribute("form", form);
    model.addAttribute("known", known != null);
    model.addAttribute("placeId", known == null ? "" : known.id());
    model.addAttribute("placeName", known == null ? "" : known.name());
    model.addAttribute("version", version);
    model.addAttribute("problems", problems);
    model.addAttribute(
        "formHref",
        RegisterLinks.list(opened.territoryId(), java.util.Map.of())
            + (known == null ? "/ajouter" : "/modifier"));
    model.addAttribute("states", Arrays.stream(State.values()).map(Enum::name).toList());
    model.addAttribute("channels", Arrays.stream(Channel.values()).map(Enum::name).toList());
    model.addAttribute("hoursNow", hours == null ? "" : HoursWords.say(hours, language));
    model.addAttribute("noGrid", hours != null && HoursGrid.of(hours).isEmpty());
    model.addAttribute(
        "given",
        form.given().stream()
            .map(one -> new Line(opened.service(one.code()), one, !one.stops().isEmpty()))
            .toList());
    model.addAttribute("costs", Arrays.stream(Cost.Kind.values()).map(Enum::name).toList());
    model.addAttribute("rhythms", Arrays.stream(Rhythm.values()).map(Enum::name).toList());
    model.addAttribute("weekdays", Arrays.stream(DayOfWeek.values()).map(Enum::name).toList());
    model.addAttribute("vocabulary", new Vocabulary(opened.words()));
    model.addAttribute(
        "others",
        RegisterController.sorted(
            opened.dossier().services().stream()
                .filter(service -> !form.services().contains(service.code()))
                .map(service -> new Choice(service.code(), service.label(language)))
                .toList()));
    model.addAttribute(
        "communes",
        RegisterController.sorted(
            opened.dossier().territory().communes().stream()
                .map(commune -> new Choice(commune.code(), commune.name()))
                .toList()));
    model.addAttribute(
        "cardHref",
        known == null
            ? RegisterLinks.list(opened.territoryId(), java.util.Map.of())
            : RegisterLinks.card(opened.territoryId(), known.id()));
    ModelAndView page = new ModelAndView("register/form", model.asMap());
    page.setStatus(status);
    return page;
  }
}
