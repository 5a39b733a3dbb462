package org.maillage.app.needs.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.needs.KeptNeeds.Kept;
import org.maillage.app.needs.NeedsChoices;
import org.maillage.app.shell.Words;
import org.maillage.data.figures.FigureReference;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.needs.Needs;
import org.maillage.domain.diagnostic.needs.NeedsCalculation;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.maillage.domain.diagnostic.needs.Priorities;
import org.maillage.domain.diagnostic.needs.Priorities.Crossing;
import org.maillage.domain.territory.Commune;

/**
 * Everything on the page of needs.
 *
 * @param title of the page
 * @param sentence what the figures mean
 * @param firm how much the ranking owes to the weights
 * @param map of the view
 * @param legend of the map
 * @param views to choose from
 * @param cuts ways to cut the map; empty for the crossed view, which has its thirds
 * @param priorities where weak supply meets strong need
 * @param table the ranking
 * @param form the weights
 * @param hidden parameters that a change of view keeps
 * @param tried whether the weights are a try
 * @param savedHref address of the page with the weights that are kept
 * @param originalHref address of a try of the product's own weights; empty when they hold
 * @param version of the kept weights
 */
public record NeedsPage(
    String title,
    String sentence,
    String firm,
    MapView map,
    Legend legend,
    List<Option> views,
    List<Option> cuts,
    List<Priority> priorities,
    NeedsTable table,
    NeedsForm form,
    Map<String, String> hidden,
    boolean tried,
    String savedHref,
    String originalHref,
    int version) {

  private static final int PRIORITIES_SHOWN = 20;

  /** Something to choose. */
  public record Option(String key, String label, boolean chosen) {}

  /** A commune where weak supply meets strong need, and why. */
  public record Priority(String name, String people, List<String> reasons) {
    public Priority {
      reasons = List.copyOf(reasons);
    }
  }

  public NeedsPage {
    views = List.copyOf(views);
    cuts = List.copyOf(cuts);
    priorities = List.copyOf(priorities);
    hidden = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
  }

  /** Makes pages of one request. */
  public record Making(
      ChapterFrame frame, FigureTable figures, ThematicMaps maps, boolean partial, Words words) {

    /** The page with these settings. */
    public NeedsPage page(NeedsQuery query, NeedsSettings settings, Kept kept) {
      Needs needs = NeedsCalculation.of(figures, settings);
      Priorities priorities = Priorities.of(needs, figures.values(NeedReasons.BASKET));
      List<Crossing> pressing =
          priorities.priorities().stream()
              .filter(p -> frame.shows(p.needs().communeCode()))
              .toList();
      NeedReasons reasons = new NeedReasons(figures, needs, words);
      Theme theme = new NeedsMap(frame, words).theme(query, needs, priorities);
      Map<String, String> tries = NeedsChoices.differences(settings, kept.settings());
      Map<String, String> original =
          NeedsChoices.differences(FigureReference.needs(), kept.settings());
      return new NeedsPage(
          words.get("needs.title", frame.entry().name()),
          needs.ranked() == 0 ? words.get("needs.sentence.unknown") : sentence(pressing, reasons),
          needs.ranked() == 0 ? "" : words.count("needs.firm", needs.firmlyStrong()),
          maps.view(frame.dossier(), theme, partial, words),
          theme.legend(frame.dossier(), words),
          views(query, settings),
          query.view().equals(NeedsQuery.CROSSED) ? List.of() : cuts(query),
          pressing.stream().limit(PRIORITIES_SHOWN).map(p -> priority(p, reasons)).toList(),
          NeedsTable.of(frame, needs, figures, query.all(), href(query.withAll(), tries), words),
          NeedsForm.of(settings, figures, words),
          tries,
          !tries.isEmpty(),
          href(query, Map.of()),
          original.isEmpty() ? "" : href(query, original),
          kept.version());
    }

    private String href(NeedsQuery query, Map<String, String> choices) {
      Map<String, String> all = query.parameters();
      all.putAll(choices);
      return frame.href(all);
    }

    private String sentence(List<Crossing> pressing, NeedReasons reasons) {
      String where =
          frame
              .findSelection()
              .map(s -> words.get("needs.in.selection", s.name()))
              .orElseGet(() -> words.get("needs.in.territory", frame.entry().name()));
      if (pressing.isEmpty()) {
        return words.count("needs.sentence", 0, where);
      }
      long people = pressing.stream().mapToLong(p -> commune(p).population()).sum();
      long all =
          figures.communes().stream()
              .filter(c -> frame.shows(c.code()))
              .mapToLong(Commune::population)
              .sum();
      Crossing first = pressing.get(0);
      String head =
          words.count(
              "needs.sentence",
              pressing.size(),
              where,
              words.count("diagnostic.people", people),
              words.figures().percent(all > 0 ? (double) people / all : 0));
      return head
          + " "
          + words.get(
              "needs.sentence.first",
              commune(first).name(),
              String.join(words.get("needs.semicolon"), reasons.of(first)));
    }

    private Commune commune(Crossing crossing) {
      return frame.dossier().getCommune(crossing.needs().communeCode());
    }

    private Priority priority(Crossing crossing, NeedReasons reasons) {
      return new Priority(
          commune(crossing).name(),
          words.figures().integer(commune(crossing).population()),
          reasons.of(crossing));
    }

    private List<Option> views(NeedsQuery query, NeedsSettings settings) {
      List<Option> options = new ArrayList<>();
      for (String view : NeedsQuery.views(settings)) {
        String label =
            settings.composites().stream()
                .filter(c -> c.key().equals(view))
                .map(c -> c.label(words.language()))
                .findFirst()
                .orElseGet(() -> words.get("needs.view." + view));
        options.add(new Option(view, label, view.equals(query.view())));
      }
      return options;
    }

    private List<Option> cuts(NeedsQuery query) {
      return NeedsQuery.cuts().stream()
          .map(c -> new Option(c, words.get("needs.cut." + c), c.equals(query.classes())))
          .toList();
    }
  }
}
