/** SQL of the import runs and their issues. */
@NullMarked
package org.maillage.app.importing.jdbc;

import org.jspecify.annotations.NullMarked;
