/**
 * The chapter on remoteness: thresholds that people keep with their reason and the result they had,
 * remote zones and grey zones that are named and followed from one computation to the next.
 */
@NullMarked
package org.maillage.app.remoteness;

import org.jspecify.annotations.NullMarked;
