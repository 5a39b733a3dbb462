package org.maillage.app.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.Passkeys;
import org.maillage.app.signin.PasswordRules;
import org.maillage.app.signin.ReturnPath;
import org.maillage.app.signin.SignInDelays;
import org.maillage.app.signin.SignInLink;
import org.maillage.app.signin.SignInLinks;
import org.maillage.app.signin.SignIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Signing in: by passkey, by password and code, or by a way that another feature adds. */
@Controller
@Requires(Right.ENTER)
class SignInController {

  private static final String HOME = "/";
  private static final String PENDING = SignInController.class.getName() + ".pending";
  private static final String ASKED = SignInController.class.getName() + ".asked";

  /** Nobody's address is longer (RFC 5321). */
  private static final int LONGEST_EMAIL = 254;

  /** No password is longer, in whatever units: what is would only make the server work. */
  private static final int MOST_TYPED = 4 * PasswordRules.LONGEST;

  private static final int MOST_CODES = 5;

  private final SignIns signIns;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final DeviceCookies devices;
  private final Access access;
  private final ObjectProvider<SignInLink> links;
  private final ObjectProvider<SignInLinks> moreLinks;
  private final MessageSource messages;

  SignInController(
      SignIns signIns,
      Passkeys passkeys,
      Sessions sessions,
      DeviceCookies devices,
      Access access,
      ObjectProvider<SignInLink> links,
      ObjectProvider<SignInLinks> moreLinks,
      MessageSource messages) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.devices = devices;
    this.access = access;
    this.links = links;
    this.moreLinks = moreLinks;
    this.messages = messages;
  }

  /** The password was right and the code is awaited. */
  private record Pending(
      String personId,
      String account,
      String address,
      @Nullable String device,
      String retour,
      int wrong)
      implements Serializable {

    static Pending of(String personId, SignInDelays.Caller caller, String retour) {
      return new Pending(personId, caller.account(), caller.address(), caller.device(), retour, 0);
    }

    SignInDelays.Caller caller() {
      return new SignInDelays.Caller(account, address, device);
    }

    Pending afterWrongCode() {
      return new Pending(personId, account, address, device, retour, wrong + 1);
    }
  }

  @GetMapping("/connexion")
  String page(
      @RequestParam(required = false) @Nullable String retour,
      @RequestParam(required = false) @Nullable String confirmer,
      @RequestParam(required = false) @Nullable String fini,
      Model model) {
    if (access.actor().isKnown() && confirmer == null) {
      return "redirect:" + ReturnPath.of(retour, HOME);
    }
    model.addAttribute("over", fini != null);
    return form(model, retour, "", "", confirmer != null);
  }

  private String form(
      Model model, @Nullable String retour, String email, String problem, boolean confirm) {
    model.addAttribute("retour", ReturnPath.of(retour, ""));
    model.addAttribute("email", email);
    model.addAttribute("problem", problem);
    model.addAttribute("confirm", confirm);
    List<SignInLink> others =
        Stream.concat(
                moreLinks.orderedStream().flatMap(more -> more.listLinks().stream()),
                links.orderedStream())
            .toList();
    model.addAttribute("links", others);
    if (!model.containsAttribute("over")) {
      model.addAttribute("over", false);
    }
    return "signin/page";
  }

  @PostMapping("/connexion")
  Object password(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String motdepasse,
      @RequestParam(required = false) @Nullable String retour,
      @RequestParam(required = false) @Nullable String confirmer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    boolean confirm = confirmer != null;
    Words words = new Words(messages, locale);
    if (email.length() > LONGEST_EMAIL || email.isBlank() || motdepasse.isEmpty()) {
      return refused(model, retour, email, words.get("signin.problem.missing"), confirm);
    }
    if (motdepasse.length() > MOST_TYPED) {
      return refused(model, retour, email, words.get("signin.problem.wrong"), confirm);
    }
    SignInDelays.Caller caller = devices.caller(email, request);
    SignIns.Answer answer = signIns.password(caller, motdepasse);
    if (answer instanceof SignIns.Answer.TooSoon soon) {
      ModelAndView page = refused(model, retour, email, waiting(words, soon.delay()), confirm);
      return tooSoon(page, soon.delay(), response);
    }
    if (answer instanceof SignIns.Answer.Right right) {
      Sessions.unsigned(request)
          .setAttribute(PENDING, Pending.of(right.personId(), caller, ReturnPath.of(retour, HOME)));
      return "redirect:/connexion/code";
    }
    return refused(model, retour, email, words.get("signin.problem.wrong"), confirm);
  }

  private ModelAndView refused(
      Model model, @Nullable String retour, String email, String problem, boolean confirm) {
    ModelAndView page = new ModelAndView(form(model, retour, email, problem, confirm));
    page.addAllObjects(model.asMap());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView tooSoon(
      ModelAndView page, Duration wait, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
    page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return page;
  }

  /** Rounded up: whoever waits that long does not wait in vain. */
  private static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private static String waiting(Words words, Duration wait) {
    long seconds = seconds(wait);
    return seconds < 60
        ? words.count("signin.problem.wait.seconds", seconds)
        : words.count("signin.problem.wait.minutes", wait.plusSeconds(59).toMinutes());
  }

  @GetMapping("/connexion/code")
  String code(HttpServletRequest request, Model model) {
    if (pending(request) == null) {
      return "redirect:/connexion";
    }
    model.addAttribute("problem", "");
    return "signin/code";
  }

  private static @Nullable Pending pending(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PENDING) instanceof Pending pending
        ? pending
        : null;
  }

  @PostMapping("/connexion/code")
  Object code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    Pending pending = pending(request);
    if (pending == null) {
      return "redirect:/connexion";
    }
    Words words = new Words(messages, locale);
    SignIns.Answer answer = signIns.code(pending.caller(), pending.personId(), code);
    if (answer instanceof SignIns.Answer.TooSoon soon) {
      ModelAndView page = new ModelAndView("signin/code");
      page.addObject("problem", waiting(words, soon.delay()));
      return tooSoon(page, soon.delay(), response);
    }
    if (answer instanceof SignIns.Answer.Right) {
      return enter(pending.personId(), pending.retour(), request, response, model, locale);
    }
    Pending after = pending.afterWrongCode();
    if (after.wrong() >= MOST_CODES) {
      request.getSession().removeAttribute(PENDING);
      return refused(model, pending.retour(), "", words.get("signin.problem.codes"), false);
    }
    request.getSession().setAttribute(PENDING, after);
    ModelAndView page = new ModelAndView("signin/code");
    page.addObject("problem", words.get("signin.problem.code"));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Object enter(
      String personId,
      String retour,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    if (!sessions.begin(personId, request, response)) {
      String problem = new Words(messages, locale).get("signin.problem.wrong");
      return refused(model, retour, "", problem, false);
    }
    devices.remember(personId, response);
    return "redirect:" + retour;
  }

  /** What the browser asks its passkeys. */
  @PostMapping(path = "/connexion/cle/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String passkeyOptions(HttpServletRequest request) {
    PublicKeyCredentialRequestOptions asked = passkeys.request();
    Sessions.unsigned(request).setAttribute(ASKED, asked);
    return passkeys.json(asked);
  }

  @PostMapping("/connexion/cle")
  Object passkey(
      @RequestParam(defaultValue = "") String reponse,
      @RequestParam(required = false) @Nullable String retour,
      @RequestParam(required = false) @Nullable String confirmer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    HttpSession session = request.getSession(false);
    Object asked = session == null ? null : session.getAttribute(ASKED);
    if (session != null) {
      session.removeAttribute(ASKED); // a challenge counts once
    }
    if (asked instanceof PublicKeyCredentialRequestOptions options
        && reponse.length() <= PasskeyForm.LONGEST_ANSWER) {
      String personId = passkeys.findOwner(options, reponse).orElse(null);
      if (personId != null) {
        return enter(personId, ReturnPath.of(retour, HOME), request, response, model, locale);
      }
    }
    signIns.failedPasskey();
    String problem = new Words(messages, locale).get("signin.problem.passkey");
    return refused(model, retour, "", problem, confirmer != null);
  }
}
