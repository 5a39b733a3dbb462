package org.maillage.app.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.Mandate;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who I am here, for whom I act, what I sign in with, where I am signed in. */
@Controller
@Requires(Right.USE_ACCOUNT)
class AccountController {

  private static final String CODES = AccountController.class.getName() + ".codes";

  private final Access access;
  private final AccountViews views;
  private final Sessions sessions;
  private final MessageSource messages;

  AccountController(Access access, AccountViews views, Sessions sessions, MessageSource messages) {
    this.access = access;
    this.views = views;
    this.sessions = sessions;
    this.messages = messages;
  }

  @GetMapping("/compte")
  String page(
      @RequestParam(defaultValue = "") String fait,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    if (access.actor().personId() == null) {
      return "signin/at-machine";
    }
    Words words = new Words(messages, locale);
    String done = "signin.done." + fait;
    model.addAttribute("done", fait.matches("[a-z]+") && words.has(done) ? words.get(done) : "");
    model.addAttribute("account", views.account(personId(), request, words));
    return "signin/account";
  }

  private String personId() {
    String personId = access.actor().personId();
    if (personId == null) {
      throw new NotAllowedException(Right.USE_ACCOUNT);
    }
    return personId;
  }

  @PostMapping("/compte/mandat")
  String actUnder(
      @RequestParam(defaultValue = "") String mandat,
      HttpServletRequest request,
      HttpServletResponse response) {
    String personId = personId();
    boolean own = views.running(personId).stream().map(Mandate::id).anyMatch(mandat::equals);
    if (!own) {
      return "redirect:/compte";
    }
    sessions.actUnder(personId, mandat, request, response);
    return "redirect:/compte?fait=mandat";
  }

  @PostMapping("/compte/sessions")
  String endOthers(HttpServletRequest request) {
    sessions.endOthers(personId(), request);
    return "redirect:/compte?fait=sessions";
  }

  /** Keeps new recovery codes for the one page that shows them. */
  static void showCodes(HttpServletRequest request, List<String> codes) {
    request.getSession().setAttribute(CODES, new ArrayList<>(codes));
  }

  @GetMapping("/compte/codes")
  String codes(HttpServletRequest request, Model model) {
    personId();
    HttpSession session = request.getSession();
    if (!(session.getAttribute(CODES) instanceof List<?> codes)) {
      return "redirect:/compte";
    }
    session.removeAttribute(CODES); // once
    model.addAttribute("codes", codes);
    return "signin/codes";
  }
}
