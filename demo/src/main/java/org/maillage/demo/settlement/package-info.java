/** Where people settled: communes, their limits, their rank and size, their hamlets. */
@NullMarked
package org.maillage.demo.settlement;

import org.jspecify.annotations.NullMarked;
