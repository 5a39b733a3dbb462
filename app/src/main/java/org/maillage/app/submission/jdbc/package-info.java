/** Forms that were sent, and drafts, in the database. */
@NullMarked
package org.maillage.app.submission.jdbc;

import org.jspecify.annotations.NullMarked;
