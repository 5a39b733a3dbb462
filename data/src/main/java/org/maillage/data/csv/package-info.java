/** CSV as users bring it: encoding and separator recognised, columns by name, rows with lines. */
@NullMarked
package org.maillage.data.csv;

import org.jspecify.annotations.NullMarked;
