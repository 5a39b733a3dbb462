/** What is measured, one line of the result a class. */
@NullMarked
package org.maillage.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
