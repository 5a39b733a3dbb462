/** Sets a result by commune beside a published table of the same communes. */
@NullMarked
package org.maillage.app.comparison;

import org.jspecify.annotations.NullMarked;
