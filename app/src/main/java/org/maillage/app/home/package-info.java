/**
 * Where the state lives: the folder, its database, the road graph files, and the transactions over
 * them.
 */
@NullMarked
package org.maillage.app.home;

import org.jspecify.annotations.NullMarked;
