/** Pages on which the secretariat gives a plan its shape. */
@NullMarked
package org.maillage.app.plan.tree.web;

import org.jspecify.annotations.NullMarked;
