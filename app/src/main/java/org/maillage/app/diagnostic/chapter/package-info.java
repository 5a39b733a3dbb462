/**
 * The frame that the chapters of the diagnostic have in common: navigation, what is selected, maps
 * and charts. A feature that adds a chapter declares a {@link Chapter} and asks for its frame.
 */
@NullMarked
@NamedInterface("chapter")
package org.maillage.app.diagnostic.chapter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
