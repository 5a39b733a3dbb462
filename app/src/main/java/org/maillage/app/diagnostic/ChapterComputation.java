package org.maillage.app.diagnostic;

import org.maillage.data.progress.Progress;

/**
 * What a chapter of the diagnostic needs the engine for. Every bean of this type is called once the
 * access times are known, in the order of {@link org.springframework.core.annotation.Order}; what
 * it returns is kept as JSON and found again by {@link ChapterResults}.
 */
public interface ChapterComputation {

  /** Name of the chapter, short and stable: lower case with hyphens. */
  String key();

  /**
   * Computes.
   *
   * @param input what the diagnostics were computed from, and they themselves
   * @param progress may be told the stage {@code chapters}
   * @return a record that Jackson writes and reads; the same input gives the same content
   */
  Object compute(ChapterInput input, Progress progress);
}
