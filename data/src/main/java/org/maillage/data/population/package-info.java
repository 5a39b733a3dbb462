/** Where people live and who they are: 200 m cells and tables of figures per commune or IRIS. */
@NullMarked
package org.maillage.data.population;

import org.jspecify.annotations.NullMarked;
