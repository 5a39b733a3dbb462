/** What a plan lacks, and what its documents say twice and differently. */
@NullMarked
package org.maillage.domain.plan.check;

import org.jspecify.annotations.NullMarked;
