package org.maillage.app.typology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.SelectionSource;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.indicator.FigureTables;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.typology.Typology;
import org.maillage.domain.diagnostic.typology.Typology.AxisTypes;
import org.maillage.domain.diagnostic.typology.TypologyRules.TypeClass;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Selections by type: {@code type:space.rural}, and of several at once {@code
 * type:space.rural+ages.ageing}.
 */
@Component
@Order(30)
class TypeSelections implements SelectionSource {

  private static final String KIND = "type";

  private final FigureTables figures;
  private final KeptTypology kept;

  TypeSelections(FigureTables figures, KeptTypology kept) {
    this.figures = figures;
    this.kept = kept;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Selection> list(DiagnosticDossier dossier, Words words) {
    List<Selection> selections = new ArrayList<>();
    for (AxisTypes axis : typology(dossier).axes()) {
      for (TypeClass type : axis.axis().classes()) {
        List<String> communes = axis.communesOf(type.key());
        if (!communes.isEmpty()) {
          selections.add(
              new Selection(
                  KIND + ":" + axis.axis().key() + "." + type.key(),
                  name(axis, type, words),
                  Set.copyOf(communes)));
        }
      }
    }
    return selections;
  }

  @Override
  public Optional<Selection> find(String key, DiagnosticDossier dossier, Words words) {
    List<Selection> all = list(dossier, words);
    Set<String> communes = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String part : key.substring(KIND.length() + 1).split("[+ ]")) {
      Optional<Selection> one =
          all.stream().filter(s -> s.key().equals(KIND + ":" + part)).findFirst();
      if (one.isEmpty()) {
        return Optional.empty();
      }
      if (names.isEmpty()) {
        communes.addAll(one.get().communeCodes());
      } else {
        communes.retainAll(one.get().communeCodes());
      }
      names.add(one.get().name());
    }
    return Optional.of(new Selection(key, String.join(words.get("typology.and"), names), communes));
  }

  private Typology typology(DiagnosticDossier dossier) {
    return Typology.of(figures.get(dossier), kept.get(dossier.territory().id()).rules());
  }

  private static String name(AxisTypes axis, TypeClass type, Words words) {
    return words.get(
        "typology.selection", axis.axis().label(words.language()), type.label(words.language()));
  }
}
