package org.maillage.app.people;

/** A change of the directory that its rules refuse; nothing was changed. */
public final class DirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final DirectoryProblem problem;

  public DirectoryException(DirectoryProblem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** What is wrong. */
  public DirectoryProblem problem() {
    return problem;
  }
}
