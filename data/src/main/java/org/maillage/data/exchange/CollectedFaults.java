package org.maillage.data.exchange;

import java.util.List;

/** Every fault, whatever became of its record. */
record CollectedFaults(List<ExchangeIssue> issues) implements Verdicts {

  @Override
  public void accepted(long line) {}

  @Override
  public void refused(List<ExchangeIssue> faults) {
    issues.addAll(faults);
  }

  @Override
  public void without(ExchangeIssue fault) {
    issues.add(fault);
  }
}
