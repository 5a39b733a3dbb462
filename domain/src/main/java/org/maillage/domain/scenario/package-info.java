/**
 * What if a place opened, closed, moved or kept other hours, or a road changed: changes on top of a
 * baseline that stays as it is, and what they do to people.
 */
@NullMarked
package org.maillage.domain.scenario;

import org.jspecify.annotations.NullMarked;
