/** The page of pooling. */
@NullMarked
package org.maillage.app.plan.pooling.web;

import org.jspecify.annotations.NullMarked;
