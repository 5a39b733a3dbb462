package org.maillage.app.journal;

/** How much of a content the journal keeps. */
public final class JournalText {

  /**
   * Characters that are kept as they are: a column of the smaller of the two databases takes 1 048
   * 576, and no content in store today is longer.
   */
  public static final int MOST_CHARACTERS = 1_000_000;

  private JournalText() {}

  /**
   * The content itself, or, of one that is too long, its length and its SHA-256: it can then be
   * recognised, and not be restored.
   */
  public static String kept(String json) {
    return json.length() <= MOST_CHARACTERS
        ? json
        : "{\"characters\":" + json.length() + ",\"sha256\":\"" + EntryHash.ofText(json) + "\"}";
  }
}
