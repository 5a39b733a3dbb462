package org.maillage.app.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.Person;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.Invitations;
import org.maillage.app.signin.Passkeys;
import org.maillage.app.signin.PasswordRules;
import org.maillage.app.signin.RefusedPasskeyException;
import org.maillage.app.signin.Ways;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An invited person chooses how to sign in. */
@Controller
@Requires(Right.ENTER)
class InvitationController {

  private static final String DRAFT = InvitationController.class.getName() + ".draft";
  private static final String ASKED = InvitationController.class.getName() + ".asked";

  private final Invitations invitations;
  private final Ways ways;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final DeviceCookies devices;
  private final MessageSource messages;

  InvitationController(
      Invitations invitations,
      Ways ways,
      Passkeys passkeys,
      Sessions sessions,
      DeviceCookies devices,
      MessageSource messages) {
    this.invitations = invitations;
    this.ways = ways;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.devices = devices;
    this.messages = messages;
  }

  @GetMapping("/invitation/{jeton}")
  Object page(@PathVariable String jeton, Model model) {
    Optional<Person> invited = invitations.findInvited(jeton);
    return invited.isEmpty() ? gone() : page(jeton, invited.get(), "", model);
  }

  private static String page(String token, Person person, String problem, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("name", person.name());
    model.addAttribute("email", Optional.ofNullable(person.email()).orElse(""));
    model.addAttribute("problem", problem);
    model.addAttribute("shortest", PasswordRules.SHORTEST);
    model.addAttribute("longest", PasswordRules.LONGEST);
    return "signin/invitation";
  }

  /** Used, replaced, too old or made up: nobody is told which. */
  private static ModelAndView gone() {
    ModelAndView page = new ModelAndView("signin/gone");
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  private static ModelAndView refused(String view, Model model) {
    ModelAndView page = new ModelAndView(view, model.asMap());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/invitation/{jeton}/mot-de-passe")
  Object password(
      @PathVariable String jeton,
      @RequestParam(defaultValue = "") String motdepasse,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    Optional<Person> invited = invitations.findInvited(jeton);
    if (invited.isEmpty()) {
      return gone();
    }
    Person person = invited.get();
    Optional<PasswordRules.Refusal> refusal = ways.check(person.id(), motdepasse);
    if (refusal.isPresent()) {
      String problem = PasswordWords.of(refusal.get(), new Words(messages, locale));
      return refused(page(jeton, person, problem, model), model);
    }
    Sessions.unsigned(request).setAttribute(DRAFT, ways.draft(person.id(), motdepasse));
    return "redirect:/invitation/" + jeton + "/code";
  }

  private static Ways.@Nullable Draft draft(HttpServletRequest request, Person person) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(DRAFT) instanceof Ways.Draft draft
            && draft.personId().equals(person.id())
        ? draft
        : null;
  }

  @GetMapping("/invitation/{jeton}/code")
  Object code(@PathVariable String jeton, HttpServletRequest request, Model model) {
    Optional<Person> invited = invitations.findInvited(jeton);
    if (invited.isEmpty()) {
      return gone();
    }
    Ways.Draft draft = draft(request, invited.get());
    if (draft == null) {
      return "redirect:/invitation/" + jeton;
    }
    return codePage(jeton, invited.get(), draft, "", model);
  }

  private String codePage(
      String token, Person person, Ways.Draft draft, String problem, Model model) {
    model.addAttribute("action", "/invitation/" + token + "/code");
    model.addAttribute("back", "/invitation/" + token);
    model.addAttribute("problem", problem);
    TelephoneSecret.add(model, person, ways.secret(draft));
    return "signin/telephone";
  }

  @PostMapping("/invitation/{jeton}/code")
  Object code(
      @PathVariable String jeton,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    Optional<Person> invited = invitations.findInvited(jeton);
    if (invited.isEmpty()) {
      return gone();
    }
    Person person = invited.get();
    Ways.Draft draft = draft(request, person);
    if (draft == null) {
      return "redirect:/invitation/" + jeton;
    }
    OptionalLong step = ways.prove(draft, code);
    if (step.isEmpty()) {
      String problem = new Words(messages, locale).get("signin.telephone.wrong");
      return refused(codePage(jeton, person, draft, problem, model), model);
    }
    FreshCodes fresh = new FreshCodes();
    boolean accepted =
        invitations.accept(jeton, () -> fresh.take(ways.setPassword(draft, step.getAsLong())));
    if (!accepted) {
      return gone();
    }
    enter(person.id(), request, response);
    fresh.keep(request);
    return "redirect:/compte/codes";
  }

  private void enter(String personId, HttpServletRequest request, HttpServletResponse response) {
    // Whoever lost access may have lost it to somebody who is signed in.
    sessions.endAll(personId);
    if (!sessions.begin(personId, request, response)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    devices.remember(personId, response);
  }

  /** What the browser is asked to make a passkey of. */
  @PostMapping(
      path = "/invitation/{jeton}/cle/options",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String passkeyOptions(@PathVariable String jeton, HttpServletRequest request) {
    Person person =
        invitations
            .findInvited(jeton)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    PublicKeyCredentialCreationOptions asked = passkeys.creationAnew(person.id());
    Sessions.unsigned(request).setAttribute(ASKED, asked);
    return passkeys.json(asked);
  }

  @PostMapping("/invitation/{jeton}/cle")
  Object passkey(
      @PathVariable String jeton,
      @RequestParam(defaultValue = "") String reponse,
      @RequestParam(defaultValue = "") String nom,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    Optional<Person> invited = invitations.findInvited(jeton);
    if (invited.isEmpty()) {
      return gone();
    }
    Person person = invited.get();
    Words words = new Words(messages, locale);
    HttpSession session = request.getSession(false);
    Object asked = session == null ? null : session.getAttribute(ASKED);
    if (!(asked instanceof PublicKeyCredentialCreationOptions options)
        || reponse.length() > PasskeyForm.LONGEST_ANSWER) {
      return refused(page(jeton, person, words.get("signin.passkey.refused"), model), model);
    }
    request.getSession().removeAttribute(ASKED); // a challenge counts once
    String label = PasskeyForm.label(nom, words);
    try {
      boolean accepted =
          invitations.accept(jeton, () -> ways.addPasskey(person.id(), options, reponse, label));
      if (!accepted) {
        return gone();
      }
    } catch (RefusedPasskeyException e) {
      return refused(page(jeton, person, words.get("signin.passkey.refused"), model), model);
    }
    enter(person.id(), request, response);
    return "redirect:/compte";
  }

  /** The codes between the transaction that makes them and the session that shows them. */
  private static final class FreshCodes {
    private List<String> codes = List.of();

    void take(List<String> made) {
      codes = made;
    }

    void keep(HttpServletRequest request) {
      AccountController.showCodes(request, codes);
    }
  }
}
