/**
 * Reference data with a version: the catalogue of services, the baskets, the labels of the Base
 * permanente des équipements and the names of the départements.
 */
@NullMarked
package org.maillage.data.reference;

import org.jspecify.annotations.NullMarked;
