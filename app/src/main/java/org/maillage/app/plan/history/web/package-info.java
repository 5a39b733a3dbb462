/** The page on which versions of a section are compared and brought back. */
@NullMarked
package org.maillage.app.plan.history.web;

import org.jspecify.annotations.NullMarked;
