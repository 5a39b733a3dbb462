package org.maillage.app.people.web;

import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.ChangedMeanwhileException;
import org.maillage.app.people.Confirmations;
import org.maillage.app.people.DirectoryException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks an organisation about its record, and decides on the answer. */
@Controller
@Requires(Right.MANAGE_PEOPLE)
class ConfirmationController {

  private final DirectoryDoor door;
  private final Confirmations confirmations;

  ConfirmationController(DirectoryDoor door, Confirmations confirmations) {
    this.door = door;
    this.confirmations = confirmations;
  }

  @PostMapping("/organisations/{id}/confirmation")
  String ask(@PathVariable String id, RedirectAttributes once) {
    door.kept(id);
    String path = confirmations.ask(id);
    once.addFlashAttribute(
        "link", ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
    return "redirect:/organisations/" + id + "#confirmation";
  }

  @PostMapping("/organisations/{id}/confirmation/{linkId}/retrait")
  String revoke(@PathVariable String id, @PathVariable String linkId) {
    door.kept(id);
    confirmations.revoke(id, linkId);
    return "redirect:/organisations/" + id + "#confirmation";
  }

  @PostMapping("/organisations/{id}/propositions/{proposalId}")
  String decide(
      @PathVariable String id,
      @PathVariable String proposalId,
      @RequestParam(defaultValue = "false") boolean accepter,
      RedirectAttributes once,
      Locale locale) {
    door.kept(id);
    try {
      confirmations.decide(id, proposalId, accepter);
    } catch (ChangedMeanwhileException e) {
      once.addFlashAttribute("problem", door.words(locale).get("people.proposal.decided"));
    } catch (DirectoryException e) {
      once.addFlashAttribute("problem", door.words(locale).get("people.problem." + e.problem()));
    }
    return "redirect:/organisations/" + id + "#confirmation";
  }
}
