package org.maillage.app.poles;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.SelectionSource;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.poles.Poles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The communes that a pole serves: those whose people have it, for the most part, as the nearest
 * pole of its level or above.
 */
@Component
@Order(30)
class PoleSelections implements SelectionSource {

  private final PoleService service;

  PoleSelections(PoleService service) {
    this.service = service;
  }

  @Override
  public String kind() {
    return "pole";
  }

  @Override
  public List<Selection> list(DiagnosticDossier dossier, Words words) {
    return service
        .find(dossier)
        .map(found -> found.poles(PoleResults.USUAL_PERCENT))
        .map(poles -> selections(poles, dossier, words))
        .orElse(List.of());
  }

  private static List<Selection> selections(Poles poles, DiagnosticDossier dossier, Words words) {
    return poles.poles().stream()
        .map(
            pole ->
                new Selection(
                    "pole:" + pole.communeCode(),
                    words.get("poles.selection", dossier.getCommune(pole.communeCode()).name()),
                    communesServed(poles, pole)))
        .toList();
  }

  private static Set<String> communesServed(Poles poles, Poles.Pole pole) {
    return poles.communes().stream()
        .filter(
            commune -> {
              Poles.Attachment attachment = commune.byLevel().get(pole.level());
              return attachment != null && attachment.poleCode().equals(pole.communeCode());
            })
        .map(Poles.CommunePoles::communeCode)
        .collect(Collectors.toSet());
  }
}
