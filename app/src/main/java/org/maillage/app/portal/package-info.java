/** What a citizen asks: where is the nearest place that gives a service, open at a moment. */
@NullMarked
package org.maillage.app.portal;

import org.jspecify.annotations.NullMarked;
