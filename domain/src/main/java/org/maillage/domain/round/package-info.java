/**
 * The weekly round of a bus of services: at which mairies it stops, on which day and in which
 * order, so that enough people have a stop near them and the week is as short as can be.
 */
@NullMarked
package org.maillage.domain.round;

import org.jspecify.annotations.NullMarked;
