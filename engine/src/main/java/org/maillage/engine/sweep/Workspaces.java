package org.maillage.engine.sweep;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * Memory of sweeps, lent to one thread at a time and kept for the next question: new memory for
 * every question would be wiped by the system and by Java before the first byte of it is used,
 * which took a third of the time of a sweep. There are never more of them than threads at a time.
 */
final class Workspaces<W> {

  private final Supplier<W> maker;
  private final ConcurrentLinkedDeque<W> idle = new ConcurrentLinkedDeque<>();

  Workspaces(Supplier<W> maker) {
    this.maker = maker;
  }

  /** One that nobody uses, or a new one. */
  W take() {
    W workspace = idle.pollLast();
    return workspace == null ? maker.get() : workspace;
  }

  /** Takes one back; one whose question failed is not given back. */
  void giveBack(W workspace) {
    idle.addLast(workspace);
  }
}
