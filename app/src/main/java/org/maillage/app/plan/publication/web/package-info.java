/** Public pages of plans, and the page where versions are prepared, published and taken back. */
@NullMarked
package org.maillage.app.plan.publication.web;

import org.jspecify.annotations.NullMarked;
