/** Names of places that sound French and do not exist, or at least are nowhere near. */
@NullMarked
package org.maillage.demo.names;

import org.jspecify.annotations.NullMarked;
