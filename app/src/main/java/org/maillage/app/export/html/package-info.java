/** A diagnostic as one page that needs neither a server nor a network, and its map as SVG. */
@NullMarked
@NamedInterface("html")
package org.maillage.app.export.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
