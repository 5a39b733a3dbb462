package org.maillage.app.link;

/** A link was used, taken back or ran out; nothing was changed. */
public final class LinkNotOpenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LinkNotOpenException() {
    super("the link is not open");
  }
}
