package org.maillage.app.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.signin.MachineEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way in for whoever sits at the machine. Reading the page takes nothing: browsers fetch
 * addresses ahead of their users; the button takes the link.
 */
@Controller
@Requires(Right.ENTER)
class MachineEntryController {

  private final MachineEntry entry;
  private final Sessions sessions;

  MachineEntryController(MachineEntry entry, Sessions sessions) {
    this.entry = entry;
    this.sessions = sessions;
  }

  @GetMapping("/entree/{jeton}")
  Object page(@PathVariable String jeton, Model model) {
    if (!entry.isOpen(jeton)) {
      return gone();
    }
    model.addAttribute("token", jeton);
    return "signin/machine";
  }

  @PostMapping("/entree/{jeton}")
  Object enter(
      @PathVariable String jeton, HttpServletRequest request, HttpServletResponse response) {
    if (!entry.take(jeton)) {
      return gone();
    }
    sessions.beginAtMachine(request, response);
    return "redirect:/compte";
  }

  private static ModelAndView gone() {
    ModelAndView page = new ModelAndView("signin/machine-gone");
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }
}
