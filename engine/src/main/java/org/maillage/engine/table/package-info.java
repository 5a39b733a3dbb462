/**
 * Times between many points and many others, by buckets on a prepared network (S. Knopp, P.
 * Sanders, D. Schultes, F. Schulz, D. Wagner, Computing many-to-many shortest paths using highway
 * hierarchies, ALENEX 2007), and what is summed over them.
 */
@NullMarked
package org.maillage.engine.table;

import org.jspecify.annotations.NullMarked;
