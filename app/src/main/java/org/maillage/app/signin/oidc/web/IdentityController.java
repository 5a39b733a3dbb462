package org.maillage.app.signin.oidc.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.Member;
import org.maillage.app.people.Memberships;
import org.maillage.app.shell.Dates;
import org.maillage.app.signin.oidc.IdentityLinking;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** At which providers a person is known, for whoever keeps his account. */
@Controller
@ConditionalOnWebApplication
@Requires(Right.MANAGE_PEOPLE)
class IdentityController {

  private final IdentityLinking linking;
  private final Memberships memberships;
  private final Providers providers;
  private final Clock clock;

  IdentityController(
      IdentityLinking linking, Memberships memberships, Providers providers, Clock clock) {
    this.linking = linking;
    this.memberships = memberships;
    this.providers = providers;
    this.clock = clock;
  }

  /** An identity in words. */
  record Line(String issuer, String label, String linked, String used) {}

  private Member kept(String id) {
    Member member =
        memberships
            .findMember(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!memberships.keeps(member)) {
      throw new NotAllowedException(Right.MANAGE_PEOPLE);
    }
    return member;
  }

  @GetMapping("/personnes/{id}/identites")
  String list(@PathVariable String id, Model model, Locale locale) {
    Member member = kept(id);
    Dates dates = new Dates(locale, clock.getZone());
    List<Line> lines =
        linking.listIdentities(id).stream()
            .map(
                i ->
                    new Line(
                        i.issuer(),
                        providers.label(i.issuer()),
                        dates.day(i.linkedAt()),
                        dates.day(i.usedAt())))
            .toList();
    model.addAttribute("id", id);
    model.addAttribute("name", member.person().name());
    model.addAttribute("identities", lines);
    return "oidc/identities";
  }

  @PostMapping("/personnes/{id}/identites")
  String unlink(@PathVariable String id, @RequestParam(defaultValue = "") String issuer) {
    kept(id);
    linking.unlink(id, issuer);
    return "redirect:/personnes/" + id + "/identites";
  }
}
