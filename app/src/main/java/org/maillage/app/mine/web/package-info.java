/** The page that is one's own. */
@NullMarked
package org.maillage.app.mine.web;

import org.jspecify.annotations.NullMarked;
