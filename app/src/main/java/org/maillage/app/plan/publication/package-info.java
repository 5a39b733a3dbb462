/** What the public reads of a plan: frozen versions, each published by both authorities. */
@NamedInterface("publication")
@NullMarked
package org.maillage.app.plan.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
