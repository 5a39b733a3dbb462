package org.maillage.app.operations;

/** One thing that must be well for the server to be of use. */
public interface HealthCheck {

  /** For the log and the metrics: lower case. */
  String name();

  /** Whether it is well; whatever it throws means that it is not. May block. */
  boolean isWell();
}
