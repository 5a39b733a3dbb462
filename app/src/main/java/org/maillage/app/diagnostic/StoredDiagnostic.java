package org.maillage.app.diagnostic;

import org.maillage.domain.diagnostic.Diagnostic;

/**
 * A diagnostic in store.
 *
 * @param id changes with every computation
 * @param diagnostic the figures
 * @param computation how they came about
 */
public record StoredDiagnostic(long id, Diagnostic diagnostic, Computation computation) {}
