/** The help page. */
@NullMarked
package org.maillage.app.help.web;

import org.jspecify.annotations.NullMarked;
