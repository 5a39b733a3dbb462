/** The page of a search in a plan. */
@NullMarked
package org.maillage.app.plan.search.web;

import org.jspecify.annotations.NullMarked;
