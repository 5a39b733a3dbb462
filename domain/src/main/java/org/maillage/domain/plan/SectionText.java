package org.maillage.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a section of a fiche says.
 *
 * @param key section of the template
 * @param partId part whose text it is; null for what is common to all
 * @param text paragraphs, or one thing a line; never blank
 */
public record SectionText(String key, @Nullable String partId, String text) {

  /** Longest text, in characters: ten pages. */
  public static final int LONGEST = 40_000;

  public SectionText {
    text = text.replace("\r\n", "\n").strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a section has 1 to " + LONGEST + " characters: " + key);
    }
  }

  /** The lines that are not empty. */
  public List<String> lines() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** What stands between empty lines. */
  public List<String> paragraphs() {
    return List.of(text.split("\\n\\s*\\n")).stream().map(String::strip).toList();
  }
}
