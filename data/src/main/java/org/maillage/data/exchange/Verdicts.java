package org.maillage.data.exchange;

import java.util.List;

/** Hears what became of each record of a file. */
public interface Verdicts {

  /** The record holds. */
  void accepted(long line);

  /**
   * The record cannot be used.
   *
   * @param faults one or more
   */
  void refused(List<ExchangeIssue> faults);

  /** A value that the schema only allows for was wrong, and is left out; the record holds. */
  void without(ExchangeIssue fault);
}
