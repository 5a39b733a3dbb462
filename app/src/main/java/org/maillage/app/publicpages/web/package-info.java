/** Gives the kept pages out. */
@NullMarked
package org.maillage.app.publicpages.web;

import org.jspecify.annotations.NullMarked;
