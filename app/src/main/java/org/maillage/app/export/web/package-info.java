/** The files of a diagnostic as downloads. */
@NullMarked
package org.maillage.app.export.web;

import org.jspecify.annotations.NullMarked;
