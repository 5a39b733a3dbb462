/** The page of the poles of services. */
@NullMarked
package org.maillage.app.poles.web;

import org.jspecify.annotations.NullMarked;
