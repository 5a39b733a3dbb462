/**
 * The offer of services as public files give it: readers of each format, and the rules that place
 * and date what they hold. Structures of different sources are not merged here.
 */
@NullMarked
package org.maillage.data.offer;

import org.jspecify.annotations.NullMarked;
