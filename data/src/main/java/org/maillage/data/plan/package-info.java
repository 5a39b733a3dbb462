/** Plans as files that people write and exchange: {@code maillage-plan/1}. */
@NullMarked
package org.maillage.data.plan;

import org.jspecify.annotations.NullMarked;
