/** The result as text, JSON and Markdown, with the machine it was measured on. */
@NullMarked
package org.maillage.benchmarks.report;

import org.jspecify.annotations.NullMarked;
