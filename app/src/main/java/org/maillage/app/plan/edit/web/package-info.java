/** Pages on which fiches and promises are written. */
@NullMarked
package org.maillage.app.plan.edit.web;

import org.jspecify.annotations.NullMarked;
