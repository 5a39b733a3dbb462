/**
 * Published exchange formats of places and services, in and out, each checked field by field:
 * mednum 1.0.2 and data.inclusion v1.
 */
@NullMarked
package org.maillage.data.exchange;

import org.jspecify.annotations.NullMarked;
