/** The accounts of the demo: one click enters as one of its invented people. */
@NullMarked
package org.maillage.app.signin.demo;

import org.jspecify.annotations.NullMarked;
