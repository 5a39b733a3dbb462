/** The road network: classes from motorway to track, bridges, streets, one-ways, a ferry. */
@NullMarked
package org.maillage.demo.roads;

import org.jspecify.annotations.NullMarked;
