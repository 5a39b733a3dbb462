/** The address that tells whether the server is well, and the line of the log for each request. */
@NullMarked
package org.maillage.app.operations.web;

import org.jspecify.annotations.NullMarked;
