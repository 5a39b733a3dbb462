/** The page of the chapter on remoteness. */
@NullMarked
package org.maillage.app.remoteness.web;

import org.jspecify.annotations.NullMarked;
