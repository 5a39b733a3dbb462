package org.maillage.app.architecture.offending.cycle.two;

import org.maillage.app.architecture.offending.cycle.one.First;

/** Breaks, together with the other one: no package cycles. */
public class Second {
  First first;
}
