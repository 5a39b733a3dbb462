/** The pages of the journal. */
@NullMarked
package org.maillage.app.journal.web;

import org.jspecify.annotations.NullMarked;
