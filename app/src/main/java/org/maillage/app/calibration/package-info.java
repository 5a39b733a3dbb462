/** What observed travel times say of a profile: its errors, and the factors that mend them. */
@NullMarked
package org.maillage.app.calibration;

import org.jspecify.annotations.NullMarked;
