/** Road networks in the XML format of the MATSim simulator. */
@NullMarked
package org.maillage.data.matsim;

import org.jspecify.annotations.NullMarked;
