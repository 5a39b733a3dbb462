/** Forms: one that is sent twice counts once, and what is typed into a long one is not lost. */
@NullMarked
package org.maillage.app.submission;

import org.jspecify.annotations.NullMarked;
