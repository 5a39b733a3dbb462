package org.maillage.app.architecture.offending.cycle.one;

import org.maillage.app.architecture.offending.cycle.two.Second;

/** Breaks, together with the other one: no package cycles. */
public class First {
  Second second;
}
