/** Personal data: what is kept of people and why, for how long, and what they may ask for. Other
 * modules tell by annotations and ports: this one knows none of them. */
@NullMarked
package org.maillage.app.privacy;

import org.jspecify.annotations.NullMarked;
