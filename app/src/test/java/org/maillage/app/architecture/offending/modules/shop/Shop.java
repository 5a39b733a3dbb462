package org.maillage.app.architecture.offending.modules.shop;

import org.maillage.app.architecture.offending.modules.store.internal.Shelf;

/** Breaks: a feature reaches another one through its front door only. */
public class Shop {
  Shelf shelf;
}
