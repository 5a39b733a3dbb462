/** What was wrong in a file, on which line, and how grave it is: data, never exceptions. */
@NullMarked
package org.maillage.data.issue;

import org.jspecify.annotations.NullMarked;
