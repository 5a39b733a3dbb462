/**
 * Results by commune under a name, so that they can be set beside published figures, whatever
 * feature computes them.
 */
@NullMarked
@NamedInterface("result")
package org.maillage.app.diagnostic.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
