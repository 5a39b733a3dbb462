/** Links to kept filters, and the page on which they are named, renamed and taken away. */
@NullMarked
package org.maillage.app.plan.saved.web;

import org.jspecify.annotations.NullMarked;
