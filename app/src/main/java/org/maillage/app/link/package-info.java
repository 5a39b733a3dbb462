/**
 * Links by which somebody without an account answers one page, once: other features say what the
 * pages are.
 */
@NullMarked
package org.maillage.app.link;

import org.jspecify.annotations.NullMarked;
