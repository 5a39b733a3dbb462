package org.maillage.app.plan.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.search.FrenchStems.Word;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.indicator.Indicator;
import org.springframework.stereotype.Component;

/**
 * Finds the texts of a plan that hold all the words of a question. The words of a plan are kept in
 * memory for as long as it says the same; of the last few plans only.
 */
@Component
public class PlanSearch {

  private static final long MOST_PLANS = 20;

  /** Characters of a passage before its first found word, and in all. */
  private static final int BEFORE = 60;

  private static final int PASSAGE = 240;

  private final FrenchStems stems = new FrenchStems();
  private final Cache<String, Shelf> shelves =
      Caffeine.newBuilder().maximumSize(MOST_PLANS).build();

  private record Indexed(PlanText text, List<Word> words, Set<String> stems) {}

  private record Shelf(Plan plan, List<Indexed> texts) {}

  /** A piece of a passage. */
  public record Piece(String text, boolean found) {}

  /**
   * A text that holds all the words.
   *
   * @param text which one
   * @param times how often words of the question stand in it
   * @param passage the words around the first one
   */
  public record Hit(PlanText text, int times, List<Piece> passage) {
    public Hit {
      passage = List.copyOf(passage);
    }
  }

  /**
   * The texts that hold all the words: titles first, then those that hold them most often, then in
   * the order of the plan. None for a question without a word that says something.
   */
  public List<Hit> search(StoredPlan plan, String question) {
    Set<String> asked = new HashSet<>();
    stems.words(question).forEach(word -> asked.add(word.stem()));
    List<Hit> hits = new ArrayList<>();
    if (asked.isEmpty()) {
      return hits;
    }
    for (Indexed indexed : shelf(plan).texts()) {
      if (indexed.stems().containsAll(asked)) {
        hits.add(hit(indexed, asked));
      }
    }
    hits.sort(
        Comparator.comparing((Hit hit) -> hit.text().kind() != PlanText.Kind.TITLE)
            .thenComparing(Hit::times, Comparator.reverseOrder()));
    return hits;
  }

  private Shelf shelf(StoredPlan stored) {
    Shelf kept = shelves.getIfPresent(stored.id());
    if (kept != null && kept.plan().equals(stored.plan())) {
      return kept;
    }
    List<Indexed> texts = new ArrayList<>();
    for (PlanText text : texts(stored.plan())) {
      List<Word> words = stems.words(text.text());
      Set<String> all = new HashSet<>();
      words.forEach(word -> all.add(word.stem()));
      texts.add(new Indexed(text, words, all));
    }
    Shelf made = new Shelf(stored.plan(), texts);
    shelves.put(stored.id(), made);
    return made;
  }

  private static List<PlanText> texts(Plan plan) {
    List<PlanText> texts = new ArrayList<>();
    for (Fiche fiche : plan.fiches()) {
      String id = fiche.node().id();
      texts.add(new PlanText(id, PlanText.Kind.TITLE, "", fiche.node().title()));
      for (SectionText section : fiche.sections()) {
        texts.add(new PlanText(id, PlanText.Kind.SECTION, section.key(), section.text()));
      }
      for (Indicator i : fiche.indicators()) {
        String said = String.join(" – ", i.label(), i.formula(), i.source(), i.producer());
        texts.add(new PlanText(id, PlanText.Kind.INDICATOR, "", said));
      }
      for (Commitment promise : fiche.commitments()) {
        texts.add(new PlanText(id, PlanText.Kind.COMMITMENT, "", promise.text()));
      }
      for (Note note : fiche.notes()) {
        texts.add(new PlanText(id, PlanText.Kind.NOTE, note.on().toString(), note.text()));
      }
      for (Step step : fiche.steps()) {
        texts.add(new PlanText(id, PlanText.Kind.STEP, "", step.title()));
      }
    }
    return texts;
  }

  private static Hit hit(Indexed indexed, Set<String> asked) {
    List<Word> found =
        indexed.words().stream().filter(word -> asked.contains(word.stem())).toList();
    String text = indexed.text().text();
    int start = wordStart(text, Math.max(0, found.get(0).start() - BEFORE));
    int end = Math.min(text.length(), start + PASSAGE);
    List<Piece> passage = new ArrayList<>();
    int position = start;
    if (start > 0) {
      passage.add(new Piece("… ", false));
    }
    for (Word word : found) {
      if (word.end() > end) {
        break;
      }
      passage.add(new Piece(text.substring(position, word.start()), false));
      passage.add(new Piece(text.substring(word.start(), word.end()), true));
      position = word.end();
    }
    passage.add(new Piece(text.substring(position, Math.max(position, end)), false));
    if (end < text.length()) {
      passage.add(new Piece(" …", false));
    }
    return new Hit(indexed.text(), found.size(), passage);
  }

  /** The first place from here on where a word begins, so that a passage begins with one. */
  private static int wordStart(String text, int from) {
    int start = from;
    while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    return start;
  }
}
