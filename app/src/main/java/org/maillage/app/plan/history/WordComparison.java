package org.maillage.app.plan.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two texts, word by word. */
public final class WordComparison {

  /** A word, a run of blanks, or one sign. */
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

  private WordComparison() {}

  /** What has become of a run of words. */
  public enum Kind {
    SAME,
    GONE,
    NEW
  }

  /** Words that stand together and have become the same. */
  public record Run(Kind kind, String text) {}

  /**
   * What was in both texts, in the former only and in the later only, in the order of reading; what
   * is gone stands before what came in its place.
   */
  public static List<Run> compare(String former, String later) {
    List<String> before = words(former);
    List<String> after = words(later);
    List<AbstractDelta<String>> deltas = new ArrayList<>(DiffUtils.diff(before, after).getDeltas());
    deltas.sort(Comparator.comparingInt(delta -> delta.getSource().getPosition()));
    List<Run> runs = new ArrayList<>();
    int position = 0;
    for (AbstractDelta<String> delta : deltas) {
      add(runs, Kind.SAME, before.subList(position, delta.getSource().getPosition()));
      add(runs, Kind.GONE, delta.getSource().getLines());
      add(runs, Kind.NEW, delta.getTarget().getLines());
      position = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(runs, Kind.SAME, before.subList(position, before.size()));
    return runs;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      words.add(token.group());
    }
    return words;
  }

  private static void add(List<Run> runs, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      runs.add(new Run(kind, String.join("", words)));
    }
  }
}
