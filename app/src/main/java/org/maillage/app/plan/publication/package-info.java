/** What the public reads of a plan: frozen versions, each published by both authorities. */
@NullMarked
package org.maillage.app.plan.publication;

import org.jspecify.annotations.NullMarked;
