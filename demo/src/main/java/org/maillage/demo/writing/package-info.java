/** Writes a generated département as the files that real producers publish. */
@NullMarked
package org.maillage.demo.writing;

import org.jspecify.annotations.NullMarked;
