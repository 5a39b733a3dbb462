/** A commune's services on a sheet of paper. */
@NullMarked
package org.maillage.app.portal.poster.web;

import org.jspecify.annotations.NullMarked;
