/** SQL of the diagnostics. */
@NullMarked
package org.maillage.app.diagnostic.jdbc;

import org.jspecify.annotations.NullMarked;
