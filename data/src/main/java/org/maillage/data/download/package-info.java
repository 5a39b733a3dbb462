/** Fetches the files of a territory from their official addresses. */
@NullMarked
package org.maillage.data.download;

import org.jspecify.annotations.NullMarked;
