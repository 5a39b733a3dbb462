/** The pages of the baskets. */
@NullMarked
package org.maillage.app.panier.web;

import org.jspecify.annotations.NullMarked;
