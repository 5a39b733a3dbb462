/** The page behind a link. */
@NullMarked
package org.maillage.app.link.web;

import org.jspecify.annotations.NullMarked;
