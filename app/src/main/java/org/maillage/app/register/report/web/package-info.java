/** The form that reports an error, and the page where the team answers. */
@NullMarked
package org.maillage.app.register.report.web;

import org.jspecify.annotations.NullMarked;
