/**
 * The plan of a scheme: a tree of fiches whose levels have the département's own names, and what
 * each fiche says, promises and has come to.
 */
@NullMarked
package org.maillage.domain.plan;

import org.jspecify.annotations.NullMarked;
