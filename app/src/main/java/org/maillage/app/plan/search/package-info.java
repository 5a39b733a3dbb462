/** Search in everything that a plan says. */
@NullMarked
package org.maillage.app.plan.search;

import org.jspecify.annotations.NullMarked;
