/** Plans in words: rows, sentences and figures of their pages. */
@NullMarked
package org.maillage.app.plan.view;

import org.jspecify.annotations.NullMarked;
