/** Ready-made lists of places. */
@NullMarked
package org.maillage.app.portal.views.web;

import org.jspecify.annotations.NullMarked;
