/** Places as posters, frames and lists show them. */
@NullMarked
package org.maillage.app.portal.shown.web;

import org.jspecify.annotations.NullMarked;
