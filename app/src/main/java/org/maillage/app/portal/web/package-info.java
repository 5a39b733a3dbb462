/** The pages of the portal, for everybody and first of all on a telephone. */
@NullMarked
package org.maillage.app.portal.web;

import org.jspecify.annotations.NullMarked;
