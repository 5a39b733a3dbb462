package org.maillage.engine.profile;

/** What the tags of a road say about built-up areas. */
public enum UrbanContext {
  URBAN,
  RURAL,
  /** The tags are silent: the density of residential streets around decides. */
  UNKNOWN
}
