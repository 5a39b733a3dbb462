/** The pages of the kept diagnostics. */
@NullMarked
package org.maillage.app.runs.web;

import org.jspecify.annotations.NullMarked;
