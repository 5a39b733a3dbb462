package org.maillage.app.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.FrozenContent;
import org.maillage.app.register.FrozenList;
import org.maillage.app.register.FrozenLists;
import org.maillage.app.register.web.RegisterOpening.Opened;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of services of a day, as the law asks for it, frozen and printed. */
@Controller
@Requires(Right.SEE_PUBLISHED)
@RequestMapping(RegisterLinks.BASE + "/listes")
class FrozenListController {

  private final RegisterOpening opening;
  private final FrozenLists lists;

  FrozenListController(RegisterOpening opening, FrozenLists lists) {
    this.opening = opening;
    this.lists = lists;
  }

  /** A frozen list in words. */
  public record ListLine(int number, String title, String day, String places, String sha256) {}

  /** A place of a frozen list. */
  public record Row(String name, String address, String services, String hours, String phone) {}

  /** The places of a commune. */
  public record Group(String commune, List<Row> rows) {}

  @GetMapping
  String page(@PathVariable String id, Model model, Locale locale) {
    show(opening.open(id, model, locale), model);
    return "register/lists";
  }

  private void show(Opened opened, Model model) {
    List<FrozenList> all = lists.listLists(opened.territoryId());
    model.addAttribute("sentence", opened.words().count("register.lists.sentence", all.size()));
    model.addAttribute("lists", all.stream().map(list -> line(opened, list)).toList());
    model.addAttribute("today", opened.today().toString());
  }

  private static ListLine line(Opened opened, FrozenList list) {
    return new ListLine(
        list.number(),
        list.title(),
        Days.day(list.onDate(), opened.words()),
        opened.words().figures().integer(list.places()),
        list.sha256());
  }

  @PostMapping
  @Requires(Right.SHAPE_REGISTER)
  Object freeze(
      @PathVariable String id,
      @RequestParam(name = "intitule", defaultValue = "") String title,
      @RequestParam(name = "jour", defaultValue = "") String typed,
      Model model,
      Locale locale) {
    LocalDate day = RegisterController.day(typed);
    String kept = title.strip();
    if (day == null || kept.isEmpty() || kept.length() > FrozenLists.LONGEST_TITLE) {
      show(opening.open(id, model, locale), model);
      model.addAttribute("problem", "register.lists.problem");
      model.addAttribute("typed", title);
      ModelAndView page = new ModelAndView("register/lists", model.asMap());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    FrozenList list = lists.freeze(id, kept, day);
    return "redirect:/territoires/" + id + "/repertoire/listes/" + list.number();
  }

  @GetMapping("/{number}")
  String print(@PathVariable String id, @PathVariable int number, Model model, Locale locale) {
    Opened opened = opening.open(id, model, locale);
    FrozenList list = find(id, number);
    FrozenContent content = lists.read(id, number);
    List<Group> groups = new ArrayList<>();
    String last = "";
    for (RegisteredPlace place : content.places()) {
      String code = place.location().communeCode();
      if (groups.isEmpty() || !code.equals(last)) {
        groups.add(new Group(content.communes().getOrDefault(code, code), new ArrayList<>()));
        last = code;
      }
      groups.get(groups.size() - 1).rows().add(row(content, place));
    }
    model.addAttribute("sources", content.sources().values());
    model.addAttribute("frozenTerritory", content.territory());
    model.addAttribute("list", line(opened, list));
    model.addAttribute("groups", groups);
    model.addAttribute("unchanged", lists.isUnchanged(id, list));
    return "register/printed";
  }

  private FrozenList find(String id, int number) {
    return lists
        .findList(id, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Row row(FrozenContent content, RegisteredPlace place) {
    String hours = RegisterQuery.hours(place);
    String address = place.location().address();
    String phone = place.contact().phone();
    return new Row(
        place.count() > 1 ? place.name() + " (" + place.count() + ")" : place.name(),
        address == null ? "" : address,
        String.join(
            ", ",
            place.serviceCodes().stream()
                .map(code -> content.services().getOrDefault(code, code))
                .toList()),
        hours == null ? "" : content.hours().getOrDefault(hours, hours),
        phone == null ? "" : phone);
  }

  /** The content as it was frozen, byte for byte. */
  @GetMapping("/{number}/contenu.json")
  ResponseEntity<byte[]> content(@PathVariable String id, @PathVariable int number) {
    find(id, number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(lists.getContent(id, number));
  }
}
