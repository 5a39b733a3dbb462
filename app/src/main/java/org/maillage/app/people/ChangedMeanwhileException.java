package org.maillage.app.people;

/** Someone else changed it since it was read; nothing was changed. */
public final class ChangedMeanwhileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ChangedMeanwhileException(String id) {
    super(id + " was changed meanwhile");
  }
}
