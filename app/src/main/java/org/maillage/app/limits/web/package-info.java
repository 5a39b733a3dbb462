/** The limits before every page. */
@NullMarked
package org.maillage.app.limits.web;

import org.jspecify.annotations.NullMarked;
