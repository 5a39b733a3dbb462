package org.maillage.app.times;

import java.util.concurrent.ForkJoinPool;

/** The threads on which times are computed: one a processor, the common pool has one less. */
final class Processors {

  static final ForkJoinPool ALL = new ForkJoinPool(Runtime.getRuntime().availableProcessors());

  private Processors() {}
}
