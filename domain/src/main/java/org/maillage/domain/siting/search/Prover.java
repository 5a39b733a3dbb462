package org.maillage.domain.siting.search;

/** Closes the gap between the best choice of a stage and its bound. */
public interface Prover {

  /**
   * Betters the best choice or its bound until they meet, or the incumbent does not go on any more.
   *
   * @param stage what to make small
   * @param incumbent takes what is found; asked often whether to go on
   */
  void prove(Stage stage, Incumbent incumbent);
}
