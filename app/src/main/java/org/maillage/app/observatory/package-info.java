/**
 * The observatory of services (A86): what changes of the register mean for people, told by month.
 * It listens to the register and never changes it.
 */
@NullMarked
package org.maillage.app.observatory;

import org.jspecify.annotations.NullMarked;
