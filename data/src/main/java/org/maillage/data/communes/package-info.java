/**
 * The communes of a territory and the zonings over them: the official code, EPCI, contours, and the
 * answer to "which commune is this code, or this place, in".
 */
@NullMarked
package org.maillage.data.communes;

import org.jspecify.annotations.NullMarked;
