package org.maillage.app.shell.web;

import org.maillage.app.access.Actor;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;

/**
 * What the frame needs to know of the request.
 *
 * @param language {@code fr} or {@code en}
 * @param frenchHref this page in French, relative to it
 * @param englishHref this page in English, relative to it
 * @param actor who looks
 * @param scope territory of the page
 * @param demo true where anybody may enter as one of the demo's people
 * @param draft true when the territory of the page is not published
 */
public record ShellView(
    String language,
    String frenchHref,
    String englishHref,
    Actor actor,
    Scope scope,
    boolean draft,
    boolean demo) {

  /**
   * True when who looks may, here.
   *
   * @param right name of a {@link Right}
   */
  public boolean may(String right) {
    return actor.reach(Right.valueOf(right), scope) != Reach.NONE;
  }

  /** True for whoever came in. */
  public boolean known() {
    return actor.isKnown();
  }

  /** True for whoever came in from the machine itself. */
  public boolean atTheMachine() {
    return actor.kind() == Actor.Kind.OPERATOR;
  }
}
