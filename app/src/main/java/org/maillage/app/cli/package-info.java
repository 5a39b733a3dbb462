/**
 * The command line: reads what was asked, starts only what that needs, and reports.
 *
 * <p>Results go to standard output, everything else (progress, messages) to standard error. All
 * words come from the message bundles. Exit codes: {@link org.maillage.app.cli.ExitCode}.
 */
@NullMarked
package org.maillage.app.cli;

import org.jspecify.annotations.NullMarked;
