/** The page on access to care. */
@NullMarked
package org.maillage.app.health.web;

import org.jspecify.annotations.NullMarked;
