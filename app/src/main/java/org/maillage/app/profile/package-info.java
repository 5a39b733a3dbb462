/** The chapter of profiles: any set of communes beside the rest. */
@NullMarked
package org.maillage.app.profile;

import org.jspecify.annotations.NullMarked;
