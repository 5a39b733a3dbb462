/** Plans as files: read from what somebody brings, written for who asks, copied. */
@NamedInterface("file")
@NullMarked
package org.maillage.app.plan.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
