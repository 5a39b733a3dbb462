/**
 * What whoever runs the server needs: whether it is well, what it does, and how it ends. Nothing
 * personal passes through here.
 */
@NullMarked
package org.maillage.app.operations;

import org.jspecify.annotations.NullMarked;
