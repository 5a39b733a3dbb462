package org.maillage.app.job;

/** The work cannot be done, for a reason that people can be told. */
public final class JobFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient JobError error;

  public JobFailureException(JobError error) {
    super(error.messageKey() + " " + error.arguments());
    this.error = error;
  }

  public JobError error() {
    return error;
  }
}
