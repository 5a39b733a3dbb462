/**
 * Where the next places of a service should go: makes the problem of a territory's diagnostic, has
 * it solved, and says what the answer means for people and zones.
 */
@NullMarked
package org.maillage.app.siting;

import org.jspecify.annotations.NullMarked;
