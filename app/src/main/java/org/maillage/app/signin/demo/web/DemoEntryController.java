package org.maillage.app.signin.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.signin.demo.DemoEntry;
import org.maillage.app.signin.web.Sessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Enters as one of the invented people of the demo, and as nobody else. */
@Controller
@ConditionalOnBooleanProperty(DemoEntry.SETTING)
@Requires(Right.ENTER)
class DemoEntryController {

  private final DemoDirectory directory;
  private final Sessions sessions;

  DemoEntryController(DemoDirectory directory, Sessions sessions) {
    this.directory = directory;
    this.sessions = sessions;
  }

  @GetMapping("/connexion/demo")
  String choose(Model model) {
    model.addAttribute("people", directory.listPeople());
    return "signin/demo";
  }

  @PostMapping("/connexion/demo")
  String enter(
      @RequestParam String personne, HttpServletRequest request, HttpServletResponse response) {
    boolean known = directory.listPeople().stream().anyMatch(p -> p.personId().equals(personne));
    if (!known || !sessions.begin(personne, request, response)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/";
  }
}
