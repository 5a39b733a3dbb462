/** Diagnostics that are kept: dated, readable after the next import, compared with each other. */
@NullMarked
package org.maillage.app.runs;

import org.jspecify.annotations.NullMarked;
