/** Plans as workbooks: one sheet for each kind of thing, for people who write in a spreadsheet. */
@NullMarked
package org.maillage.data.plan.sheet;

import org.jspecify.annotations.NullMarked;
