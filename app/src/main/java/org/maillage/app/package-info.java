/**
 * The application: stores, shows, exports, and answers the command line. Each package below is a
 * feature; {@code jdbc} inside a feature holds its SQL, {@code web} its pages.
 */
@NullMarked
package org.maillage.app;

import org.jspecify.annotations.NullMarked;
