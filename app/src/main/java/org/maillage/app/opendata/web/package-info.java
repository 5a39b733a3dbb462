/** Pages, files and OGC API of the open data. */
@NullMarked
package org.maillage.app.opendata.web;

import org.jspecify.annotations.NullMarked;
