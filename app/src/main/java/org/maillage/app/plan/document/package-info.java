/** The documents of a plan, as blocks that know no format, and its workbook as typed cells. */
@NullMarked
package org.maillage.app.plan.document;

import org.jspecify.annotations.NullMarked;
