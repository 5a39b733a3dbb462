package org.maillage.app.needs.view;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.needs.NeedsChoices;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Criterion;

/**
 * The weights as a form.
 *
 * @param scale scale in force, {@code percentile} or {@code z-score}
 * @param groups one a composite
 */
public record NeedsForm(String scale, List<Group> groups) {

  /**
   * A composite.
   *
   * @param name of its field
   */
  public record Group(String label, String name, String weight, List<Field> fields) {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A variable.
   *
   * @param name of the field of its weight
   * @param direction name of the field of its direction
   * @param high whether a high value is a strong need
   * @param note why it counts for nothing here, empty when it counts
   */
  public record Field(
      String label, String name, String weight, String direction, boolean high, String note) {}

  public NeedsForm {
    groups = List.copyOf(groups);
  }

  static NeedsForm of(NeedsSettings settings, FigureTable table, Words words) {
    List<Group> groups = new ArrayList<>();
    for (Composite composite : settings.composites()) {
      List<Field> fields = new ArrayList<>();
      for (Criterion criterion : composite.criteria()) {
        boolean known =
            table.communes().stream()
                .anyMatch(c -> table.figure(criterion.variable(), c.code()).known());
        fields.add(
            new Field(
                table.getVariable(criterion.variable()).label(words.language()),
                NeedsChoices.weight(composite, criterion),
                NeedsChoices.written(criterion.weight()),
                NeedsChoices.direction(composite, criterion),
                criterion.highIsNeed(),
                known ? "" : words.get("needs.form.absent")));
      }
      groups.add(
          new Group(
              composite.label(words.language()),
              NeedsChoices.weight(composite),
              NeedsChoices.written(composite.weight()),
              fields));
    }
    return new NeedsForm(NeedsChoices.scale(settings.normalisation()), groups);
  }
}
