/** The portal inside the pages of others. */
@NullMarked
package org.maillage.app.portal.widget.web;

import org.jspecify.annotations.NullMarked;
