/**
 * The frame of every page: language, the words and figures of both languages, navigation, security
 * headers, error pages, style.
 */
@NullMarked
package org.maillage.app.shell;

import org.jspecify.annotations.NullMarked;
