/** What is late, what is asked of somebody and what changed, across the plans that he works on. */
@NullMarked
package org.maillage.app.mine;

import org.jspecify.annotations.NullMarked;
