/** The running server hands its state to a command on the same machine. */
@NullMarked
package org.maillage.app.backup.web;

import org.jspecify.annotations.NullMarked;
