package org.maillage.app.plan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maillage.app.plan.history.WordComparison.Kind;
import org.maillage.app.plan.history.WordComparison.Run;

/** Two texts word by word. */
class WordComparisonTest {

  @Test
  void aWordThatChangedIsGoneAndNew() {
    assertThat(WordComparison.compare("ouvrir un relais", "ouvrir deux relais"))
        .containsExactly(
            new Run(Kind.SAME, "ouvrir "),
            new Run(Kind.GONE, "un"),
            new Run(Kind.NEW, "deux"),
            new Run(Kind.SAME, " relais"));
  }

  @Test
  void aTextThatIsNewIsNewAsAWhole() {
    assertThat(WordComparison.compare("", "ouvrir")).containsExactly(new Run(Kind.NEW, "ouvrir"));
    assertThat(WordComparison.compare("ouvrir", "")).containsExactly(new Run(Kind.GONE, "ouvrir"));
    assertThat(WordComparison.compare("ouvrir", "ouvrir"))
        .containsExactly(new Run(Kind.SAME, "ouvrir"));
  }

  /** What is the same and gone makes the former text, what is the same and new the later one. */
  @Test
  void bothTextsCanBeReadAgain() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String former = drawn(random);
      String later = drawn(random);
      assertThat(read(former, later, Kind.NEW)).isEqualTo(former);
      assertThat(read(former, later, Kind.GONE)).isEqualTo(later);
    }
  }

  private static String read(String former, String later, Kind without) {
    return WordComparison.compare(former, later).stream()
        .filter(run -> run.kind() != without)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  private static String drawn(Random random) {
    String[] words = {"un", "deux", "l’été", "\n", " ", " ", ".", "à"};
    return random
        .ints(random.nextInt(12), 0, words.length)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining());
  }
}
