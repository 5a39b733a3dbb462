/** The diagnostic on the web: pages, maps and the data behind the map. */
@NullMarked
package org.maillage.app.diagnostic.web;

import org.jspecify.annotations.NullMarked;
