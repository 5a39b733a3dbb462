/**
 * The open data of a territory's register: what everybody may read, take away and query by program.
 */
@NullMarked
package org.maillage.app.opendata;

import org.jspecify.annotations.NullMarked;
