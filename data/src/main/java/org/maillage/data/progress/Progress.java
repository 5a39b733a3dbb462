package org.maillage.data.progress;

/** Told how far work has come; the listener decides how often to show it. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (stage, detail, done, total) -> {};

  /**
   * Called often and cheaply.
   *
   * @param stage stable code of the stage, for example {@code read.roads}; the words are in the
   *     message bundles under {@code progress.<stage>}. A code that goes on after a dot, such as
   *     {@code read.files.rows} while {@code read.files} runs, is a part of that stage
   * @param detail what is being worked on, for example a file name; empty when nothing to add
   * @param done units done
   * @param total units in all, -1 when unknown
   */
  void at(String stage, String detail, long done, long total);
}
