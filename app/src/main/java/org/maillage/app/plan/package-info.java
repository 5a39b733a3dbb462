/** The plans of a territory: written, followed and shown. */
@NullMarked
package org.maillage.app.plan;

import org.jspecify.annotations.NullMarked;
