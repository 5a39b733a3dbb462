/** The weekly round of a bus of services in a territory: its stops, its days, whom it reaches. */
@NullMarked
package org.maillage.app.round;

import org.jspecify.annotations.NullMarked;
