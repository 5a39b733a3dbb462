package org.maillage.app.offer;

/** What became of a change to a basket. */
public sealed interface PanierChange {

  /** The change is in store. */
  record Saved(StoredPanier stored) implements PanierChange {}

  /** Nothing changed; the words are in the message bundles under {@code panier.<REASON>}. */
  record Refused(Reason reason) implements PanierChange {}

  /** Why a change was refused. */
  enum Reason {
    /** No basket has that id. */
    UNKNOWN,
    /** Another basket has that id. */
    ID_TAKEN,
    /** A basket that comes with the product is copied, and the copy edited. */
    REFERENCE,
    /** Someone else saved a newer version meanwhile. */
    CHANGED_MEANWHILE
  }
}
