/** The plans of the founding documents, as files. */
@NullMarked
package org.maillage.demo.plans;

import org.jspecify.annotations.NullMarked;
