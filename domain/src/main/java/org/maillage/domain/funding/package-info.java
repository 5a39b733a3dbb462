/** What a shared place of services is granted a year, by rules that are in force for some time. */
@NullMarked
package org.maillage.domain.funding;

import org.jspecify.annotations.NullMarked;
