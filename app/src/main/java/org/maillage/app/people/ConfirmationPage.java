package org.maillage.app.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.LinkedPage;
import org.maillage.app.link.SingleUseLink;
import org.springframework.stereotype.Component;

/** The page that asks an organisation whether its record is right. */
@Component
class ConfirmationPage implements LinkedPage {

  private final Confirmations confirmations;

  ConfirmationPage(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public String key() {
    return Confirmations.PAGE;
  }

  @Override
  public Optional<LinkedForm> form(SingleUseLink link, Locale language) {
    return confirmations.current(link.subjectId()).map(c -> form(c.name(), c, ""));
  }

  private static LinkedForm form(String name, Proposal.Content content, String problem) {
    Map<String, Object> model = new HashMap<>();
    model.put("organisation", name);
    model.put("asked", content);
    model.put("units", String.join("\n", content.units()));
    model.put("problem", problem);
    return new LinkedForm("people/confirmation", model);
  }

  @Override
  public Optional<LinkedForm> answer(
      SingleUseLink link, Map<String, String> typed, Locale language) {
    Proposal.Content content =
        new Proposal.Content(
            typed.getOrDefault("name", "").strip(),
            typed.getOrDefault("shortName", "").strip(),
            Siret.normalized(typed.getOrDefault("siret", "")),
            lines(typed.getOrDefault("units", "")),
            typed.getOrDefault("referentFunction", "").strip());
    try {
      confirmations.propose(link, content);
      return Optional.empty();
    } catch (DirectoryException e) {
      String name = confirmations.current(link.subjectId()).map(Proposal.Content::name).orElse("");
      return Optional.of(form(name, content, e.problem().name()));
    }
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
  }
}
