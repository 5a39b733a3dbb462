/** What was changed, by whom, for whom and when: append-only, every entry chained to the last. */
@NullMarked
package org.maillage.app.journal;

import org.jspecify.annotations.NullMarked;
