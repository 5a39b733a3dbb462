package org.maillage.app.plan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Completeness;
import org.maillage.domain.plan.indicator.Indicator;

/**
 * A fiche, or a level above, as its page shows it.
 *
 * @param path levels above, from the top
 * @param level what the département calls its level
 * @param followed whether it is carried out: only then something of its template can be missing
 * @param complete share of the required sections that are filled, in words
 * @param missing titles of those that are empty
 * @param parts organisations that hold a part, with how far they are
 * @param emptyOptional titles of sections that may be empty and are
 * @param notes the newest first
 * @param below what hangs right below
 * @param previous fiche before, in the order of the plan; null for the first
 * @param next fiche after; null for the last
 */
public record FichePage(
    String id,
    List<Crumb> path,
    String level,
    String code,
    String title,
    boolean followed,
    StateView state,
    String complete,
    List<String> missing,
    String toComplete,
    List<Named> pilots,
    List<Named> copilots,
    List<Named> associated,
    List<PartView> parts,
    List<SectionView> sections,
    List<String> emptyOptional,
    List<CommitmentView.Group> commitments,
    boolean marked,
    MoneyView money,
    List<IndicatorView> indicators,
    List<NoteView> notes,
    List<StepRow> steps,
    LinkViews links,
    List<Below> below,
    LinkViews.@Nullable Other previous,
    LinkViews.@Nullable Other next) {

  /** A level above. */
  public record Crumb(String id, String level, String code, String title) {}

  /** An organisation that writes its part. */
  public record PartView(Named actor, String state) {}

  /** A figure of a note, in words. */
  public record FigureView(String label, String value) {}

  /** What was known on a day. */
  public record NoteView(String id, String on, List<String> lines, List<FigureView> figures) {
    public NoteView {
      lines = List.copyOf(lines);
      figures = List.copyOf(figures);
    }
  }

  /** A step; days that are not known are empty. */
  public record StepRow(
      String title, String start, String due, String done, boolean late, List<String> after) {
    public StepRow {
      after = List.copyOf(after);
    }
  }

  /** Something that hangs below. */
  public record Below(String id, String code, String title, boolean followed, StateView state) {}

  public FichePage {
    path = List.copyOf(path);
    missing = List.copyOf(missing);
    pilots = List.copyOf(pilots);
    copilots = List.copyOf(copilots);
    associated = List.copyOf(associated);
    parts = List.copyOf(parts);
    sections = List.copyOf(sections);
    emptyOptional = List.copyOf(emptyOptional);
    commitments = List.copyOf(commitments);
    indicators = List.copyOf(indicators);
    notes = List.copyOf(notes);
    steps = List.copyOf(steps);
    below = List.copyOf(below);
  }

  /** Keys of the sections that the page shows. */
  public Set<String> shownKeys() {
    return sections.stream().map(SectionView::key).collect(Collectors.toUnmodifiableSet());
  }

  /** The page of a node, with links as the plan writes them. */
  public static FichePage of(PlanIndex index, Fiche fiche, LocalDate today, PlanWords words) {
    return of(index, fiche, today, words, LinkNames.AS_WRITTEN);
  }

  /** The page of a node, with links as people know them. */
  public static FichePage of(
      PlanIndex index, Fiche fiche, LocalDate today, PlanWords words, LinkNames names) {
    String id = fiche.node().id();
    boolean followed = index.isFollowed(fiche);
    Completeness completeness = Completeness.of(index.plan().frame().template(), fiche);
    LinkViews links = LinkViews.of(fiche, index, words, names);
    List<SectionView> sections = SectionView.all(fiche, links, index, words);
    List<Fiche> rank = rank(index, fiche);
    int place = rank.indexOf(fiche);
    return new FichePage(
        id,
        index.tree().path(id).stream().map(node -> crumb(node, index)).toList(),
        index.level(fiche),
        index.code(id),
        fiche.node().title(),
        followed,
        words.state(fiche.status()),
        words.words().figures().percent(completeness.percent() / 100.0),
        completeness.missing().stream().map(words::section).toList(),
        fiche.toComplete(),
        index.actors(fiche, Taking.Role.PILOT),
        index.actors(fiche, Taking.Role.COPILOT),
        index.actors(fiche, Taking.Role.ASSOCIATED),
        fiche.parts().stream().map(part -> part(part, index, words)).toList(),
        sections.stream().filter(section -> shows(section, followed)).toList(),
        sections.stream()
            .filter(section -> followed && !section.filled() && !section.required())
            .map(SectionView::title)
            .toList(),
        CommitmentView.groups(fiche, index, words),
        fiche.commitments().stream().anyMatch(c -> c.antiPoverty() || c.solidarity()),
        MoneyView.of(fiche, words),
        indicators(index, fiche, today, words),
        notes(fiche, words),
        steps(fiche, today, words),
        links,
        below(index, id, words),
        place > 0 ? LinkViews.other(rank.get(place - 1), index) : null,
        place < rank.size() - 1 ? LinkViews.other(rank.get(place + 1), index) : null);
  }

  /** Who takes part stands at the top of the page; a level above the fiches lacks nothing. */
  private static boolean shows(SectionView section, boolean followed) {
    boolean people = section.kind().equals("PEOPLE") && section.texts().isEmpty();
    return !people && (section.filled() || followed && section.required());
  }

  /** Those that "previous" and "next" lead to: what is carried out, or a level. */
  private static List<Fiche> rank(PlanIndex index, Fiche fiche) {
    if (index.isFollowed(fiche)) {
      return index.followed();
    }
    int depth = index.tree().depth(fiche.node().id());
    return index.plan().fiches().stream()
        .filter(f -> !index.isFollowed(f) && index.tree().depth(f.node().id()) == depth)
        .toList();
  }

  private static Crumb crumb(PlanNode node, PlanIndex index) {
    String level = index.plan().frame().levels().get(index.tree().depth(node.id())).one();
    return new Crumb(node.id(), level, index.code(node.id()), node.title());
  }

  private static PartView part(Part part, PlanIndex index, PlanWords words) {
    return new PartView(index.actor(part.actorId()), words.get("plan.part." + part.state()));
  }

  private static List<IndicatorView> indicators(
      PlanIndex index, Fiche fiche, LocalDate today, PlanWords words) {
    List<IndicatorView> views = new ArrayList<>();
    for (Indicator indicator : fiche.indicators()) {
      views.add(
          IndicatorView.of(indicator, views.size() + 1, index.plan().frame().life(), today, words));
    }
    return views;
  }

  private static List<NoteView> notes(Fiche fiche, PlanWords words) {
    return fiche.notes().stream()
        .sorted(Comparator.comparing(Note::on).reversed())
        .map(
            note ->
                new NoteView(
                    note.id(),
                    words.day(note.on()),
                    note.text().lines().filter(line -> !line.isBlank()).toList(),
                    note.figures().stream().map(figure -> figure(figure, words)).toList()))
        .toList();
  }

  /** A number with its unit, a day as people write it, words as they are. */
  private static FigureView figure(Note.Figure figure, PlanWords words) {
    String day = words.withDays(figure.value());
    if (!day.equals(figure.value())) {
      return new FigureView(figure.label(), day);
    }
    String value = words.number(figure.value());
    return new FigureView(
        figure.label(),
        figure.unit().isBlank() ? value : words.get("plan.indicator.value", value, figure.unit()));
  }

  private static List<StepRow> steps(Fiche fiche, LocalDate today, PlanWords words) {
    Map<String, String> titles = new HashMap<>();
    fiche.steps().forEach(step -> titles.put(step.id(), step.title()));
    return fiche.steps().stream()
        .map(
            (Step step) ->
                new StepRow(
                    step.title(),
                    words.day(step.start()),
                    words.day(step.due()),
                    words.day(step.doneOn()),
                    step.isLate(today),
                    step.after().stream().map(id -> titles.getOrDefault(id, id)).toList()))
        .toList();
  }

  private static List<Below> below(PlanIndex index, String id, PlanWords words) {
    List<Below> below = new ArrayList<>();
    for (PlanNode node : index.tree().children(id)) {
      index
          .findFiche(node.id())
          .ifPresent(
              fiche ->
                  below.add(
                      new Below(
                          node.id(),
                          index.code(node.id()),
                          node.title(),
                          index.isFollowed(fiche),
                          words.state(fiche.status()))));
    }
    return below;
  }
}
