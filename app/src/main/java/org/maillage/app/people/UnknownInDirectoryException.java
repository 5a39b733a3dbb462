package org.maillage.app.people;

/** There is no such thing, or none that who asks may know of. */
public final class UnknownInDirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownInDirectoryException(String id) {
    super("nothing in the directory has the id " + id);
  }
}
