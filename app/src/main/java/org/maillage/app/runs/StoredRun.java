package org.maillage.app.runs;

import org.maillage.domain.diagnostic.run.DiagnosticRun;

/**
 * A kept diagnostic, whole.
 *
 * @param summary its line of the list
 * @param run what it was computed from and found
 */
public record StoredRun(RunSummary summary, DiagnosticRun run) {}
