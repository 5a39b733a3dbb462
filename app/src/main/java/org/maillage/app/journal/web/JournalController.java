package org.maillage.app.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.journal.JournalCsv;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.JournalHead;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.journal.Restorable;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Who changed what: all of it, one object, and whether it is whole. */
@Controller
@Requires(Right.SEE_JOURNAL)
class JournalController {

  private static final int PAGE = 50;

  /** An object with more entries is read on the page of all of them. */
  private static final int HISTORY = 200;

  private final JournalEntries entries;
  private final List<Restorable> restorers;
  private final ActorNames names;
  private final Access access;
  private final MessageSource messages;
  private final Clock clock;

  JournalController(
      JournalEntries entries,
      List<Restorable> restorers,
      ActorNames names,
      Access access,
      MessageSource messages,
      Clock clock) {
    this.entries = entries;
    this.restorers = restorers;
    this.names = names;
    this.access = access;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/journal")
  String journal(@RequestParam Map<String, String> parameters, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    JournalQuery query = JournalQuery.of(parameters);
    JournalFilter filter = query.filter(access.actor(), clock.getZone());
    List<JournalEntry> shown = entries.listEntries(filter, query.avant(), PAGE + 1);
    JournalPage page = page(words);
    List<JournalEntry> kept = shown.subList(0, Math.min(PAGE, shown.size()));
    model.addAttribute("query", query);
    model.addAttribute("lines", kept.stream().map(e -> page.line(e, false)).toList());
    model.addAttribute("count", words.count("journal.count", entries.count(filter)));
    model.addAttribute("kinds", ObjectKind.ALL);
    model.addAttribute("territories", territories());
    model.addAttribute(
        "older", shown.size() > PAGE ? query.href("/journal", kept.get(PAGE - 1).number()) : "");
    model.addAttribute(
        "newest", query.avant() == Long.MAX_VALUE ? "" : query.href("/journal", null));
    model.addAttribute("csv", query.href("/journal.csv", null));
    model.addAttribute("head", entries.head());
    return "journal/list";
  }

  private List<String> territories() {
    List<String> may = JournalQuery.territories(access.actor());
    return may == null ? entries.listTerritories() : may;
  }

  private JournalPage page(Words words) {
    return new JournalPage(names, new Dates(words.locale(), clock.getZone()), words);
  }

  @GetMapping("/journal.csv")
  void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
    response.setHeader("Cache-Control", "no-store");
    Writer out = response.getWriter();
    JournalCsv.write(
        entries, JournalQuery.of(parameters).filter(access.actor(), clock.getZone()), out);
    out.flush();
  }

  /** Reads the whole journal again; a head noted elsewhere is compared. */
  @GetMapping("/journal/verification")
  String verification(@RequestParam(defaultValue = "") String jalon, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    Optional<JournalHead> noted = JournalHead.parse(jalon);
    model.addAttribute("jalon", jalon);
    model.addAttribute(
        "jalonProblem",
        jalon.isBlank() || noted.isPresent() ? "" : words.get("journal.jalon.form"));
    model.addAttribute("result", entries.verify(noted.stream().toList()));
    model.addAttribute("noted", noted.isPresent());
    model.addAttribute("figures", words.figures());
    return "journal/verification";
  }

  @GetMapping("/journal/{kind}/{id}")
  String history(@PathVariable String kind, @PathVariable String id, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    JournalPage page = page(words);
    List<JournalEntry> history = history(kind, id);
    if (history.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    JournalEntry last = history.get(0);
    boolean mayRestore = restorer(kind).filter(r -> r.mayRestore(last)).isPresent();
    model.addAttribute(
        "lines",
        history.stream()
            .map(e -> page.line(e, mayRestore && e != last && e.after() != null))
            .toList());
    model.addAttribute("kind", kind);
    model.addAttribute("id", id);
    model.addAttribute("last", last.number());
    if (!model.containsAttribute("problem")) {
      model.addAttribute("problem", "");
    }
    return "journal/object";
  }

  private List<JournalEntry> history(String kind, String id) {
    Actor actor = access.actor();
    return entries.listEntries(
        JournalFilter.ofObject(kind, id).within(JournalQuery.territories(actor)),
        Long.MAX_VALUE,
        HISTORY);
  }

  private Optional<Restorable> restorer(String kind) {
    return restorers.stream().filter(r -> r.objectKind().equals(kind)).findFirst();
  }

  /** Puts an object back to what it was after an entry: one more entry. */
  @PostMapping("/journal/{kind}/{id}/retablir")
  Object restore(
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam long numero,
      @RequestParam long dernier,
      Model model,
      Locale locale) {
    Restorable restorer =
        restorer(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<JournalEntry> history = history(kind, id);
    Restorable.Outcome outcome = restorer.restore(entry(history, numero), entry(history, dernier));
    if (outcome == Restorable.Outcome.RESTORED) {
      return "redirect:"
          + UriComponentsBuilder.fromPath("/journal/{kind}/{id}")
              .encode()
              .buildAndExpand(kind, id)
              .toUriString();
    }
    model.addAttribute("problem", new Words(messages, locale).get("journal.restore." + outcome));
    ModelAndView answer = new ModelAndView(history(kind, id, model, locale), model.asMap());
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  private static JournalEntry entry(List<JournalEntry> history, long number) {
    return history.stream()
        .filter(e -> e.number() == number)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
