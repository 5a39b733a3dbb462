package org.maillage.app.people;

/** Links by which a person who was brought in comes in for the first time. */
public interface EntryLinks {

  /**
   * Makes a link that works once and for some days; those made before stop working.
   *
   * @return whole address, with the secret in it: shown once, kept nowhere
   */
  String invite(String personId);
}
