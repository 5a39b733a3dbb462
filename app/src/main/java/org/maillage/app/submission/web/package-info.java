/** The secret of each form, who waits for the first answer, and drafts. */
@NullMarked
package org.maillage.app.submission.web;

import org.jspecify.annotations.NullMarked;
