/**
 * Four composite indicators of need, how firm their ranking is, and where weak supply meets strong
 * need (A27).
 */
@NullMarked
package org.maillage.domain.diagnostic.needs;

import org.jspecify.annotations.NullMarked;
