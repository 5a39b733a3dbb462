package org.maillage.app.plan.comment.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.comment.Comment;
import org.maillage.app.plan.comment.CommentDesk;
import org.maillage.app.plan.comment.CommentThread;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.domain.plan.Fiche;

/**
 * The comments of a fiche, as its page shows them.
 *
 * @param sections threads by key of the section
 * @param may whether who looks may remark and answer
 * @param base address of the fiche, below which the forms are
 */
public record CommentViews(Map<String, SectionView> sections, boolean may, String base) {

  /**
   * A comment.
   *
   * @param own whether who looks may take it back
   * @param gone whether it was taken back: only its answers stand
   */
  public record Line(String id, String who, String when, String text, boolean own, boolean gone) {}

  /** A remark with its answers. */
  public record ThreadView(Line first, List<Line> answers, boolean open, boolean resolvable) {
    public ThreadView {
      answers = List.copyOf(answers);
    }
  }

  /**
   * The threads of a section.
   *
   * @param count in words; empty without any
   */
  public record SectionView(
      String key, String title, String count, boolean open, List<ThreadView> threads) {
    public SectionView {
      threads = List.copyOf(threads);
    }
  }

  public CommentViews {
    sections = Map.copyOf(sections);
  }

  /** Those of a section; the threads are empty where nothing was remarked. */
  public SectionView of(String key, String title) {
    SectionView view = sections.get(key);
    return view == null ? new SectionView(key, title, "", false, List.of()) : view;
  }

  /** Those of sections that the page does not show: what was said there is not lost. */
  public List<SectionView> besides(Set<String> shownKeys) {
    return sections.values().stream()
        .filter(section -> !shownKeys.contains(section.key()))
        .sorted(Comparator.comparing(SectionView::key))
        .toList();
  }

  static CommentViews of(CommentDesk desk, OpenedPlan opened, Fiche fiche, ActorNames names) {
    Map<String, List<CommentThread>> bySection = new LinkedHashMap<>();
    for (CommentThread thread : desk.listThreads(opened.stored(), fiche)) {
      bySection.computeIfAbsent(thread.first().sectionKey(), key -> new ArrayList<>()).add(thread);
    }
    PlanWords words = opened.words();
    Map<String, SectionView> sections = new LinkedHashMap<>();
    bySection.forEach(
        (key, threads) -> {
          long open = threads.stream().filter(CommentThread::isOpen).count();
          sections.put(
              key,
              new SectionView(
                  key,
                  words.section(key),
                  count(threads.size(), open, words),
                  open > 0,
                  threads.stream()
                      .map(
                          thread ->
                              new ThreadView(
                                  line(thread.first(), desk, opened.stored(), names, words),
                                  thread.answers().stream()
                                      .map(one -> line(one, desk, opened.stored(), names, words))
                                      .toList(),
                                  thread.isOpen(),
                                  thread.first().stands()
                                      && desk.mayResolve(opened.stored(), fiche, thread.first())))
                      .toList()));
        });
    return new CommentViews(
        sections,
        desk.mayComment(opened.stored()),
        opened.stored().path() + "/fiches/" + fiche.node().id());
  }

  private static String count(long all, long open, PlanWords words) {
    String count = words.count("plancomment.count", all);
    return open == all ? count : words.count("plancomment.open", open, count);
  }

  private static Line line(
      Comment comment, CommentDesk desk, StoredPlan plan, ActorNames names, PlanWords words) {
    return new Line(
        comment.id(),
        who(comment, names, words),
        words.dateTime(comment.writtenAt()),
        comment.text(),
        desk.mayTakeBack(plan, comment),
        !comment.stands());
  }

  /** A person with the organisation; an erased person is nobody any more. */
  private static String who(Comment comment, ActorNames names, PlanWords words) {
    String authorId = comment.authorId();
    String organisationId = comment.organisationId();
    Instant at = comment.writtenAt();
    String known = authorId == null ? "" : names.person(authorId);
    String person = known.isEmpty() ? words.get("journal.erased") : known;
    String organisation = organisationId == null ? "" : names.organisation(organisationId, at);
    return organisation.isEmpty() ? person : words.get("planhistory.who", person, organisation);
  }
}
