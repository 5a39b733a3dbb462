/** Scenarios in files that people write. */
@NullMarked
package org.maillage.data.scenario;

import org.jspecify.annotations.NullMarked;
