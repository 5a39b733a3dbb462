package org.maillage.app.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.ClientNetwork;
import org.maillage.app.signin.Passkeys;
import org.maillage.app.signin.PasswordRules;
import org.maillage.app.signin.RefusedPasskeyException;
import org.maillage.app.signin.SignInDelays;
import org.maillage.app.signin.SignIns;
import org.maillage.app.signin.Ways;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Changes of what one signs in with. Each asks for a sign-in of the last ten minutes: whoever finds
 * an open desk cannot make the account his own.
 */
@Controller
@Requires(Right.USE_ACCOUNT)
class WaysController {

  private static final String CONFIRM = "redirect:/connexion?confirmer&retour=/compte";
  private static final String DRAFT = WaysController.class.getName() + ".draft";
  private static final String ASKED = WaysController.class.getName() + ".asked";

  private final Access access;
  private final Ways ways;
  private final SignIns signIns;
  private final Passkeys passkeys;
  private final PeopleRepository people;
  private final Sessions sessions;
  private final MessageSource messages;

  WaysController(
      Access access,
      Ways ways,
      SignIns signIns,
      Passkeys passkeys,
      PeopleRepository people,
      Sessions sessions,
      MessageSource messages) {
    this.access = access;
    this.ways = ways;
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.people = people;
    this.sessions = sessions;
    this.messages = messages;
  }

  private String personId() {
    String personId = access.actor().personId();
    if (personId == null) {
      throw new NotAllowedException(Right.USE_ACCOUNT);
    }
    return personId;
  }

  private Person person() {
    return people.findPerson(personId()).orElseThrow();
  }

  /** What the browser is asked to make a passkey of. */
  @PostMapping(path = "/compte/cle/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String passkeyOptions(HttpServletRequest request) {
    if (!sessions.isRecent(request)) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    PublicKeyCredentialCreationOptions asked = passkeys.creation(personId());
    request.getSession().setAttribute(ASKED, asked);
    return passkeys.json(asked);
  }

  @PostMapping("/compte/cle")
  String addPasskey(
      @RequestParam(defaultValue = "") String reponse,
      @RequestParam(defaultValue = "") String nom,
      HttpServletRequest request,
      Locale locale) {
    String personId = personId();
    if (!sessions.isRecent(request)) {
      return CONFIRM;
    }
    HttpSession session = request.getSession();
    Object asked = session.getAttribute(ASKED);
    session.removeAttribute(ASKED); // a challenge counts once
    if (!(asked instanceof PublicKeyCredentialCreationOptions options)
        || reponse.length() > PasskeyForm.LONGEST_ANSWER) {
      return "redirect:/compte?fait=refus";
    }
    try {
      String label = PasskeyForm.label(nom, new Words(messages, locale));
      ways.addPasskey(personId, options, reponse, label);
    } catch (RefusedPasskeyException e) {
      return "redirect:/compte?fait=refus";
    }
    return "redirect:/compte?fait=cle";
  }

  @PostMapping("/compte/cle/nom")
  String renamePasskey(
      @RequestParam(defaultValue = "") String cle,
      @RequestParam(defaultValue = "") String nom,
      HttpServletRequest request,
      Locale locale) {
    String personId = personId();
    if (!sessions.isRecent(request)) {
      return CONFIRM;
    }
    String label = PasskeyForm.label(nom, new Words(messages, locale));
    boolean renamed = ways.renamePasskey(personId, cle, label);
    return renamed ? "redirect:/compte?fait=nom" : "redirect:/compte";
  }

  @PostMapping("/compte/cle/retirer")
  String removePasskey(@RequestParam(defaultValue = "") String cle, HttpServletRequest request) {
    String personId = personId();
    if (!sessions.isRecent(request)) {
      return CONFIRM;
    }
    boolean removed = ways.removePasskey(personId, cle);
    return removed ? "redirect:/compte?fait=retrait" : "redirect:/compte?fait=dernier";
  }

  @PostMapping("/compte/mot-de-passe/retirer")
  String removePassword(HttpServletRequest request) {
    String personId = personId();
    if (!sessions.isRecent(request)) {
      return CONFIRM;
    }
    boolean removed = ways.removePassword(personId);
    return removed ? "redirect:/compte?fait=retrait" : "redirect:/compte?fait=dernier";
  }

  @PostMapping("/compte/codes")
  String renewCodes(HttpServletRequest request) {
    String personId = personId();
    if (!sessions.isRecent(request)) {
      return CONFIRM;
    }
    if (!ways.of(personId).password()) {
      return "redirect:/compte";
    }
    AccountController.showCodes(request, ways.renewRecoveryCodes(personId));
    return "redirect:/compte/codes";
  }

  @GetMapping("/compte/mot-de-passe")
  String password(HttpServletRequest request, Model model) {
    String personId = personId();
    return sessions.isRecent(request) ? form(personId, "", model) : CONFIRM;
  }

  private String form(String personId, String problem, Model model) {
    model.addAttribute("held", ways.of(personId).password());
    model.addAttribute("email", Optional.ofNullable(person().email()).orElse(""));
    model.addAttribute("problem", problem);
    model.addAttribute("shortest", PasswordRules.SHORTEST);
    model.addAttribute("longest", PasswordRules.LONGEST);
    return "signin/password";
  }

  private ModelAndView refused(String personId, String problem, Model model) {
    ModelAndView page = new ModelAndView(form(personId, problem, model));
    page.addAllObjects(model.asMap());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** A first password goes on to its codes; another one asks for the former and a code. */
  @PostMapping("/compte/mot-de-passe")
  Object setPassword(
      @RequestParam(defaultValue = "") String ancien,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String motdepasse,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    String personId = personId();
    if (!sessions.isRecent(request)) {
      return CONFIRM;
    }
    Words words = new Words(messages, locale);
    Optional<PasswordRules.Refusal> refusal = ways.check(personId, motdepasse);
    if (refusal.isPresent()) {
      return refused(personId, PasswordWords.of(refusal.get(), words), model);
    }
    if (!ways.of(personId).password()) {
      request.getSession().setAttribute(DRAFT, ways.draft(personId, motdepasse));
      return "redirect:/compte/mot-de-passe/code";
    }
    if (!isProven(ancien, code, request)) {
      return refused(personId, words.get("signin.change.wrong"), model);
    }
    ways.changePassword(personId, motdepasse);
    sessions.endOthers(personId, request);
    return "redirect:/compte?fait=motdepasse";
  }

  /** Guesses at an open session are slowed down like those of a known device. */
  private boolean isProven(String password, String code, HttpServletRequest request) {
    Person person = person();
    SignInDelays.Caller caller =
        new SignInDelays.Caller(
            Optional.ofNullable(person.email()).orElse(person.id()),
            ClientNetwork.of(request.getRemoteAddr()),
            "session " + request.getSession().getId());
    return signIns.password(caller, password) instanceof SignIns.Answer.Right
        && signIns.code(caller, person.id(), code) instanceof SignIns.Answer.Right;
  }

  private Ways.@Nullable Draft draft(HttpServletRequest request) {
    return request.getSession().getAttribute(DRAFT) instanceof Ways.Draft draft
            && draft.personId().equals(personId())
        ? draft
        : null;
  }

  @GetMapping("/compte/mot-de-passe/code")
  String telephone(HttpServletRequest request, Model model) {
    Ways.Draft draft = draft(request);
    return draft == null ? "redirect:/compte/mot-de-passe" : telephone(draft, "", model);
  }

  private String telephone(Ways.Draft draft, String problem, Model model) {
    model.addAttribute("action", "/compte/mot-de-passe/code");
    model.addAttribute("back", "/compte");
    model.addAttribute("problem", problem);
    TelephoneSecret.add(model, person(), ways.secret(draft));
    return "signin/telephone";
  }

  @PostMapping("/compte/mot-de-passe/code")
  Object prove(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    Ways.Draft draft = draft(request);
    if (draft == null || !sessions.isRecent(request)) {
      return CONFIRM;
    }
    OptionalLong step = ways.prove(draft, code);
    if (step.isEmpty()) {
      String problem = new Words(messages, locale).get("signin.telephone.wrong");
      ModelAndView page = new ModelAndView(telephone(draft, problem, model));
      page.addAllObjects(model.asMap());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    request.getSession().removeAttribute(DRAFT);
    AccountController.showCodes(request, ways.setPassword(draft, step.getAsLong()));
    return "redirect:/compte/codes";
  }
}
