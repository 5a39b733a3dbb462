/** Errors that anybody reports of a place, and what the team answers. */
@NullMarked
package org.maillage.app.register.report;

import org.jspecify.annotations.NullMarked;
