/** The observatory: what changes of the offer do to people, in minutes. */
@NullMarked
package org.maillage.domain.observatory;

import org.jspecify.annotations.NullMarked;
