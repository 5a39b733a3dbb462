package org.maillage.data.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.maillage.data.issue.RefusedFileException;

class YamlTrapsTest {

  @Test
  void aliasesAreNotExpanded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String former = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, former))));
    }
    YamlNode.Mapping tree = YamlTree.read(new StringReader(bomb.toString()), "bomb.yaml");
    assertThat(tree.toString()).hasSizeLessThan(100_000);
  }

  @Test
  void noTagMakesAnObject() {
    YamlNode.Mapping tree =
        YamlTree.read(new StringReader("id: !!javax.script.ScriptEngineManager [x]\n"), "tag.yaml");
    assertThat(tree.toString()).contains("x");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String deep = "a: " + "[".repeat(20_000) + "]".repeat(20_000);
    assertThatThrownBy(() -> YamlTree.read(new StringReader(deep), "deep.yaml"))
        .isInstanceOf(RefusedFileException.class);
  }

  /** Whatever the parser's buffer holds, a pair of characters at its end is read whole. */
  @Test
  void anEmojiMayStandAnywhere() {
    for (int before = 900; before < 1100; before++) {
      String text = "x".repeat(before) + "\uD83D\uDE8C" + "y".repeat(before);
      YamlNode.Mapping tree = YamlTree.read(new StringReader("a: " + text + "\n"), "bus.yaml");
      assertThat(tree.toString()).contains("xx\uD83D\uDE8Cyy");
    }
  }
}
