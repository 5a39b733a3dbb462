/**
 * The register of places and the services given there (A08 to A14): what a place is, how records of
 * several sources are matched, what changed between two states, how good a record is.
 */
@NullMarked
package org.maillage.domain.register;

import org.jspecify.annotations.NullMarked;
