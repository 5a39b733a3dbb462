/** The page that compares with what is published. */
@NullMarked
package org.maillage.app.comparison.web;

import org.jspecify.annotations.NullMarked;
