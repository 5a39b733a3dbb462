/** The application among those of a device. */
@NullMarked
package org.maillage.app.portal.install.web;

import org.jspecify.annotations.NullMarked;
