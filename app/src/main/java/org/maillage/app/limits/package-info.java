/** How often one address may ask, so that nobody takes the server from the others. */
@NullMarked
package org.maillage.app.limits;

import org.jspecify.annotations.NullMarked;
