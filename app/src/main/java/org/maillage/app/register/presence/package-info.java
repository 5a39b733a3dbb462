/**
 * Half-yearly campaigns of presence: each operator says, by a link, whether its places were there.
 */
@NullMarked
package org.maillage.app.register.presence;

import org.jspecify.annotations.NullMarked;
