/**
 * Opening hours: read from plain French and from lists into the OSM opening_hours grammar, told day
 * by day, and said in words.
 */
@NullMarked
package org.maillage.data.hours;

import org.jspecify.annotations.NullMarked;
