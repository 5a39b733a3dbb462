/** How far a long piece of work has come. */
@NullMarked
package org.maillage.data.progress;

import org.jspecify.annotations.NullMarked;
