/** What plans ask for, by whom it is asked of. */
@NullMarked
package org.maillage.app.mine.jdbc;

import org.jspecify.annotations.NullMarked;
