/** Where people live: the 200 m cells of the European grid, and figures about the communes. */
@NullMarked
package org.maillage.demo.population;

import org.jspecify.annotations.NullMarked;
