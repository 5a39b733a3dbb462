/** The register of places: what sources say, what people decided and corrected, as it stands. */
@NullMarked
package org.maillage.app.register;

import org.jspecify.annotations.NullMarked;
