/** Pages, files and feeds of the observatory. */
@NullMarked
package org.maillage.app.observatory.web;

import org.jspecify.annotations.NullMarked;
