/** The page that shows what the shortcut as the crow flies gets wrong. */
@NullMarked
package org.maillage.app.crowfly.web;

import org.jspecify.annotations.NullMarked;
