package org.maillage.benchmarks.measure;

import java.util.function.DoubleSupplier;

/** A figure without a promise that needs no method of its own. */
record Figure(String code, String name, String unit, DoubleSupplier finder) implements Measure {

  @Override
  public double value() {
    return finder.getAsDouble();
  }
}
