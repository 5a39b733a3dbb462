/**
 * The files that a territory was imported from: what was read of each, and new vintages that a page
 * brings in, with the diagnostic computed anew.
 */
@NullMarked
package org.maillage.app.sources;

import org.jspecify.annotations.NullMarked;
