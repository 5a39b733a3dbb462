/** JMH kernels: one hot loop each, in virtual machines of their own. */
@NullMarked
package org.maillage.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
