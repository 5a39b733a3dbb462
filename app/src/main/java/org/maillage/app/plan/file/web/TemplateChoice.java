package org.maillage.app.plan.file.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.FicheTemplate;

/**
 * A template of a workbook.
 *
 * @param key in addresses
 * @param label for people
 */
public record TemplateChoice(String key, String label) {

  static List<TemplateChoice> all(PlanWords words) {
    return Arrays.stream(FicheTemplate.values())
        .map(t -> new TemplateChoice(key(t), words.get("planfile.template." + t)))
        .toList();
  }

  static String key(FicheTemplate template) {
    return template.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The template of a key. */
  static Optional<FicheTemplate> find(String key) {
    return Arrays.stream(FicheTemplate.values()).filter(t -> key(t).equals(key)).findFirst();
  }
}
