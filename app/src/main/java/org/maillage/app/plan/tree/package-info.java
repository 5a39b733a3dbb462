/** The shape of a plan: its frame, its tree, its organisations and who takes part in what. */
@NullMarked
package org.maillage.app.plan.tree;

import org.jspecify.annotations.NullMarked;
