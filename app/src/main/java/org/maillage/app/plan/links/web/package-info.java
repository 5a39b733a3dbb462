/** Pages on which fiches are linked. */
@NullMarked
package org.maillage.app.plan.links.web;

import org.jspecify.annotations.NullMarked;
