package org.maillage.app.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.Panier;

/**
 * A basket in store.
 *
 * @param panier the basket, one version of it
 * @param reference true when it comes with the product: it is copied to be edited
 * @param copiedFrom id of the basket it was first copied from, null for one that was not
 * @param createdAt when this version was written
 */
public record StoredPanier(
    Panier panier, boolean reference, @Nullable String copiedFrom, Instant createdAt) {}
