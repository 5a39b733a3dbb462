/**
 * Long work as jobs: it goes on without a page, shows how far it is, stops with the best found so
 * far, and survives a restart of the server. A feature that has such work declares a {@link
 * org.maillage.app.job.JobKind}.
 */
@NullMarked
package org.maillage.app.job;

import org.jspecify.annotations.NullMarked;
