/** Pages of conventions. */
@NullMarked
package org.maillage.app.plan.convention.web;

import org.jspecify.annotations.NullMarked;
