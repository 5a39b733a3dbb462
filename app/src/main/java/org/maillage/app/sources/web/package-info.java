/** Pages of the files of a territory. */
@NullMarked
package org.maillage.app.sources.web;

import org.jspecify.annotations.NullMarked;
