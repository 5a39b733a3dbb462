/** A profile in words and small charts. */
@NullMarked
package org.maillage.app.profile.view;

import org.jspecify.annotations.NullMarked;
