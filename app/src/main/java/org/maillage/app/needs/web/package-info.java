/** The page of needs. */
@NullMarked
package org.maillage.app.needs.web;

import org.jspecify.annotations.NullMarked;
