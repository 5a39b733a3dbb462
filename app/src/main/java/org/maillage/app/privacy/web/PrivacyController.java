package org.maillage.app.privacy.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.privacy.AccessLog;
import org.maillage.app.privacy.Consulted;
import org.maillage.app.privacy.PersonErasure;
import org.maillage.app.privacy.Privacy;
import org.maillage.app.privacy.Register;
import org.maillage.app.privacy.RetentionWords;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The register that everybody may read, and what is kept of one person. */
@Controller
class PrivacyController {

  private static final String PAGE = "/donnees-personnelles";
  private static final int SHOWN = 200;

  private final Register register;
  private final Privacy privacy;
  private final PersonErasure erasure;
  private final AccessLog log;
  private final ActorNames names;
  private final Access access;
  private final MessageSource messages;
  private final Clock clock;

  PrivacyController(
      Register register,
      Privacy privacy,
      PersonErasure erasure,
      AccessLog log,
      ActorNames names,
      Access access,
      MessageSource messages,
      Clock clock) {
    this.register = register;
    this.privacy = privacy;
    this.erasure = erasure;
    this.log = log;
    this.names = names;
    this.access = access;
    this.messages = messages;
    this.clock = clock;
  }

  /** A line of the register, in words. */
  record Sheet(
      String name,
      String purpose,
      String basis,
      String retention,
      String recipients,
      String where) {}

  /** A line of the log. */
  record Seen(String at, String who, String what, String object) {}

  @GetMapping(PAGE)
  @Requires(Right.ENTER)
  String register(Model model, Locale locale) {
    Words words = new Words(messages, locale);
    model.addAttribute(
        "sheets", register.listEntries().stream().map(e -> sheet(e, words)).toList());
    boolean manages = access.may(Right.MANAGE_PRIVACY, Scope.EVERYWHERE);
    model.addAttribute("manages", manages);
    model.addAttribute("people", manages ? privacy.listSubjects() : List.of());
    if (!model.containsAttribute("problem")) {
      model.addAttribute("problem", "");
    }
    return "privacy/register";
  }

  private static Sheet sheet(Register.Entry entry, Words words) {
    String key = "privacy.data." + entry.key();
    return new Sheet(
        words.get(key + ".name"),
        words.get(key + ".purpose"),
        words.get("privacy.basis." + entry.legalBasis()),
        RetentionWords.of(entry, words),
        words.get(key + ".recipients"),
        String.join(", ", entry.columns()));
  }

  @GetMapping(PAGE + "/consultations")
  @Requires(Right.MANAGE_PRIVACY)
  String consultations(Model model, Locale locale) {
    Words words = new Words(messages, locale);
    Dates dates = new Dates(locale, clock.getZone());
    model.addAttribute(
        "seen", log.listConsulted(SHOWN).stream().map(c -> seen(c, dates, words)).toList());
    return "privacy/log";
  }

  private Seen seen(Consulted consulted, Dates dates, Words words) {
    String name = names.person(consulted.personId());
    return new Seen(
        dates.dateTime(consulted.seenAt()),
        name.isEmpty() ? words.get("journal.erased") : name,
        words.get("privacy.consulted." + consulted.kind()),
        consulted.objectId());
  }

  /** Everything that is kept of who asks. */
  @GetMapping("/compte/donnees")
  @Requires(Right.USE_ACCOUNT)
  ResponseEntity<byte[]> mine() {
    String personId = access.actor().personId();
    if (personId == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return download(personId);
  }

  @GetMapping(PAGE + "/personnes/{person}/export")
  @Requires(Right.MANAGE_PRIVACY)
  ResponseEntity<byte[]> export(@PathVariable String person) {
    return download(known(person));
  }

  private String known(String person) {
    if (privacy.listSubjects().stream().noneMatch(s -> s.id().equals(person))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return person;
  }

  private ResponseEntity<byte[]> download(String personId) {
    Map<String, Object> export = privacy.export(personId);
    byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(export);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"maillage-donnees.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(json);
  }

  /** Says what goes and what stays before anything does. */
  @GetMapping(PAGE + "/personnes/{person}/effacement")
  @Requires(Right.MANAGE_PRIVACY)
  String askErasure(@PathVariable String person, Model model) {
    model.addAttribute("id", known(person));
    model.addAttribute("name", names.person(person));
    return "privacy/erase";
  }

  @PostMapping(PAGE + "/personnes/{person}/effacement")
  @Requires(Right.MANAGE_PRIVACY)
  Object erase(@PathVariable String person, Model model, Locale locale) {
    if (erasure.erase(known(person))) {
      return "redirect:" + PAGE;
    }
    model.addAttribute("problem", new Words(messages, locale).get("privacy.last"));
    ModelAndView answer = new ModelAndView(register(model, locale), model.asMap());
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }
}
