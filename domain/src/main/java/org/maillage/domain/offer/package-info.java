/** The offer of services: what services there are, where they are given, by whom, when. */
@NullMarked
package org.maillage.domain.offer;

import org.jspecify.annotations.NullMarked;
