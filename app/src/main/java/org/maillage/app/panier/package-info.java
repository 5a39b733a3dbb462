/** Baskets that people make: ranges computed or set by hand, each with its reason (A18, A19). */
@NullMarked
package org.maillage.app.panier;

import org.jspecify.annotations.NullMarked;
