package org.maillage.app.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.view.Named;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Fiche;

/**
 * What documents are made from.
 *
 * @param example true for a plan of another département that is shown as a model
 * @param version name of the public version, which says nothing of gaps, delays and reasons; null
 *     for the plan as those read it who work on it
 */
record Source(
    PlanIndex index, boolean example, LocalDate today, PlanWords words, @Nullable String version) {

  /** True for a version that everybody reads. */
  boolean isPublic() {
    return version != null;
  }

  String get(String key, Object... arguments) {
    return words.get(key, arguments);
  }

  /** "1-1-2 Ouvrir des relais". */
  String named(Fiche fiche) {
    return named(index.code(fiche.node().id()), fiche.node().title());
  }

  String named(String code, String title) {
    return get("plandocument.named", code, title);
  }

  /** What has to be written where nothing is. */
  String orToComplete(String text) {
    return text.isBlank() && !isPublic() ? get("plan.to-complete") : text;
  }

  String orUnsaid(String text) {
    return text.isBlank() ? get("plan.unsaid") : text;
  }

  String orUnknown(String text) {
    return text.isBlank() ? get("plan.unknown") : text;
  }

  static String names(List<Named> actors) {
    return actors.stream().map(Named::name).collect(Collectors.joining(", "));
  }

  /** Several things in one cell, each on its line. */
  static String lines(List<String> things) {
    return things.size() < 2 ? String.join("", things) : "– " + String.join("\n– ", things);
  }

  Block.Column column(String key, int weight) {
    return new Block.Column(get(key), weight, false);
  }

  Block.Column figures(String key, int weight) {
    return new Block.Column(get(key), weight, true);
  }

  /** A paragraph, unless there is nothing to say. */
  static void add(List<Block> blocks, Block.Style style, String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Paragraph(style, text));
    }
  }

  /** Names with their values; a name without a value is left out. */
  static final class Facts {
    private static final int NAME_WEIGHT = 26;
    private static final int VALUE_WEIGHT = 74;

    private final List<Block.Row> rows = new ArrayList<>();

    Facts add(String name, String value) {
      if (!value.isBlank()) {
        rows.add(new Block.Row(List.of(name, value), false));
      }
      return this;
    }

    /** The table, unless there is nothing in it. */
    void into(List<Block> blocks) {
      if (!rows.isEmpty()) {
        blocks.add(
            new Block.Table(
                List.of(
                    new Block.Column("", NAME_WEIGHT, false),
                    new Block.Column("", VALUE_WEIGHT, false)),
                rows));
      }
    }
  }
}
